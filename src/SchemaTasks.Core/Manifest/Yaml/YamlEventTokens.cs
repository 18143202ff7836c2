using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SchemaTasks.Manifest.Yaml;

/// <summary>
/// Any YAML 1.2 text, by YamlDotNet's parser. What a manifest may not hold (several documents, anchors, aliases, tags) is noted;
/// after a syntax error the document is over.
/// </summary>
internal sealed class YamlEventTokens : ITokenSource
{
    /// <summary>Far beyond what a manifest needs; keeps those who read the tokens recursively from running out of stack.</summary>
    private const int DeepestNesting = 100;

    private readonly YamlParser _parser;
    private readonly string _file;
    private readonly ImmutableArray<Diagnostic>.Builder _faults;
    private int _depth;
    private bool _over;

    public YamlEventTokens(string text, string file, ImmutableArray<Diagnostic>.Builder faults)
    {
        _parser = new YamlParser(text);
        _file = file;
        _faults = faults;
    }

    public YamlToken Read()
    {
        while (!_over)
        {
            try
            {
                if (!_parser.MoveNext()) break;
            }
            catch (YamlException exception)
            {
                Fault(ManifestDiagnostics.NotYaml, exception.Start, exception.Message);
                break;
            }
            if (Token(_parser.Current!) is { } token) return token;
        }
        _over = true;
        return new YamlToken { Kind = YamlTokenKind.EndOfDocument, Source = "" };
    }

    private YamlToken? Token(ParsingEvent current)
    {
        switch (current)
        {
            case Scalar scalar:
                Check(scalar);
                return new YamlToken
                {
                    Kind = YamlTokenKind.Scalar,
                    Source = scalar.Value,
                    Length = scalar.Value.Length,
                    IsPlain = scalar.Style == YamlDotNet.Core.ScalarStyle.Plain,
                    Line = (int)scalar.Start.Line,
                    Column = (int)scalar.Start.Column,
                };
            case MappingStart or SequenceStart:
                Check((NodeEvent)current);
                if (++_depth > DeepestNesting)
                {
                    Fault(ManifestDiagnostics.NotYaml, current.Start, "it is nested too deeply for a manifest.");
                    _over = true;
                    return null;
                }
                return At(current is MappingStart ? YamlTokenKind.MappingStart : YamlTokenKind.SequenceStart, current.Start);
            case MappingEnd or SequenceEnd:
                _depth--;
                return At(YamlTokenKind.End, current.Start);
            case AnchorAlias alias:
                Fault(ManifestDiagnostics.NotPlainYaml, alias.Start, $"the alias *{alias.Value}");
                return At(YamlTokenKind.Scalar, alias.Start);
            case DocumentEnd:
                RefuseMoreDocuments();
                _over = true;
                return null;
            default:
                return null;
        }
    }

    private void RefuseMoreDocuments()
    {
        try
        {
            while (_parser.MoveNext())
            {
                if (_parser.Current is not DocumentStart second) continue;
                Fault(ManifestDiagnostics.SeveralDocuments, second.Start);
                return;
            }
        }
        catch (YamlException exception)
        {
            Fault(ManifestDiagnostics.NotYaml, exception.Start, exception.Message);
        }
    }

    private void Check(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty) Fault(ManifestDiagnostics.NotPlainYaml, node.Start, $"the anchor &{node.Anchor.Value}");
        if (!node.Tag.IsEmpty) Fault(ManifestDiagnostics.NotPlainYaml, node.Start, $"the tag {node.Tag.Value}");
    }

    private static YamlToken At(YamlTokenKind kind, Mark mark) =>
        new() { Kind = kind, Source = "", Line = (int)mark.Line, Column = (int)mark.Column };

    private void Fault(DiagnosticDescriptor descriptor, Mark mark, params object?[] arguments) =>
        _faults.Add(Diagnostic.Create(descriptor, new SourceLocation(_file, (int)mark.Line, (int)mark.Column), arguments));
}
