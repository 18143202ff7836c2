using System.Collections.Immutable;
using System.Text;
using SchemaTasks.Diagnostics;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace SchemaTasks.Generation.Types.Templates;

/// <summary>Prints files by the user's own templates. They see the manifest and nothing else: no file, no clock, no code of .NET.</summary>
internal sealed class TemplateGenerator : ISchemaGenerator
{
    public string Name => "templates";

    public GeneratedFiles Generate(GenerationInput input)
    {
        if (input.Templates.IsEmpty) return GeneratedFiles.None;
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var files = ImmutableArray.CreateBuilder<GeneratedFile>();
        var model = TemplateModel.Create(input);
        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var template in input.Templates) files.AddRange(Print(template, input, model, taken, diagnostics));
        return new GeneratedFiles(files.DrainToImmutable(), diagnostics.DrainToImmutable());
    }

    /// <summary>The files of one template; none when it is at fault.</summary>
    private static List<GeneratedFile> Print(SchemaTemplate template, GenerationInput input, TemplateModel model, Dictionary<string, string> taken, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var files = new List<GeneratedFile>();
        if (Parse(template.Text, template.File, diagnostics) is not { } body || Parse(template.OutputPath, template.File, diagnostics) is not { } path) return files;
        foreach (var variables in model.Each(template.ForEach))
        {
            if (Render(path, template, variables, diagnostics) is not { } relative || Render(body, template, variables, diagnostics) is not { } text) return [];
            if (Place(relative.Trim(), input.ProjectDirectory, out var fault) is not { } target)
            {
                diagnostics.Add(Diagnostic.Create(TemplateDiagnostics.WrongPath, new SourceLocation(template.File, 1, 1), relative.Trim(), fault));
                return [];
            }
            if (!taken.TryAdd(target, template.File))
            {
                diagnostics.Add(Diagnostic.Create(TemplateDiagnostics.SamePath, new SourceLocation(template.File, 1, 1), relative.Trim(), taken[target]));
                return [];
            }
            files.Add(new GeneratedFile(null, target, Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n")));
        }
        return files;
    }

    private static Template? Parse(string text, string file, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var template = Template.Parse(text.TrimStart('\ufeff').ReplaceLineEndings("\n"), file);
        foreach (var message in template.Messages.Where(message => message.Type == Scriban.Parsing.ParserMessageType.Error))
        {
            diagnostics.Add(Diagnostic.Create(TemplateDiagnostics.NotATemplate, Location(message.Span), message.Message));
        }
        return template.HasErrors ? null : template;
    }

    private static string? Render(Template template, SchemaTemplate source, ScriptObject variables, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var context = TemplateLimits.CreateContext();
        context.PushGlobal(variables);
        // The variables that the template itself sets.
        context.PushGlobal(new ScriptObject());
        try
        {
            return template.Render(context);
        }
        catch (ScriptRuntimeException exception)
        {
            diagnostics.Add(Diagnostic.Create(TemplateDiagnostics.Failed, Location(exception.Span), exception.OriginalMessage));
        }
        catch (System.Text.RegularExpressions.RegexMatchTimeoutException)
        {
            diagnostics.Add(Diagnostic.Create(TemplateDiagnostics.Failed, new SourceLocation(source.File, 1, 1), $"a regular expression ran longer than {TemplateLimits.RegexTime.TotalSeconds:0} seconds"));
        }
        return null;
    }

    private static string? Place(string relative, string folder, out string fault)
    {
        fault = "it is empty";
        if (relative.Length == 0) return null;
        fault = "it is not a path";
        if (relative.Any(char.IsControl)) return null;
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar;
        var target = Path.GetFullPath(relative, root);
        fault = "it is outside of the project's folder";
        return target.StartsWith(root, StringComparison.Ordinal) && target.Length > root.Length ? target : null;
    }

    private static SourceLocation Location(Scriban.Parsing.SourceSpan span) => new(span.FileName, span.Start.Line + 1, span.Start.Column + 1);
}
