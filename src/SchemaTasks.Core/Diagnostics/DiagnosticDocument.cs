using System.Globalization;
using System.Text;

namespace SchemaTasks.Diagnostics;

/// <summary>Prints docs/diagnostics.md.</summary>
internal static class DiagnosticDocument
{
    /// <summary>Markdown, one section a code; its anchors are what the help links of diagnostics lead to (<c>#st0201</c>).</summary>
    public static string Print()
    {
        var text = new StringBuilder("# Diagnostics\n\nPrinted from the table of codes in `src/SchemaTasks.Core/Diagnostics`.\n");
        foreach (var descriptor in DiagnosticTable.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {descriptor.Code}\n\n");
            text.Append(CultureInfo.InvariantCulture, $"**{descriptor.Title}** ({descriptor.Severity.ToString().ToLowerInvariant()})\n\n");
            // A composite format doubles the braces that it means as they are.
            var message = descriptor.Message.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);
            text.Append(CultureInfo.InvariantCulture, $"> {message.ReplaceLineEndings("\n> ")}\n\n");
            text.Append(descriptor.Explanation.ReplaceLineEndings("\n")).Append('\n');
        }
        return text.ToString();
    }
}
