namespace SchemaTasks.Generation.Documentation.Html;

/// <summary>Prints the dialog with the diagram's symbols and the keys.</summary>
internal static class HtmlHelp
{
    private static readonly (LinkEnd End, string Meaning)[] Ends =
    [
        (LinkEnd.ZeroOrMany, "any number of rows refer to it"),
        (LinkEnd.ZeroOrOne, "at most one row: a unique foreign key on the left, one that may be NULL on the right"),
        (LinkEnd.ExactlyOne, "each row refers to exactly one"),
        (LinkEnd.One, "at most one; some of the foreign keys that end here may be NULL"),
    ];

    private static readonly (string Keys, string Meaning)[] Keys =
    [
        ("/", "search; Enter opens the first hit"),
        ("← ↑ → ↓", "move the diagram"),
        ("+ − 0", "zoom in, out, fit"),
        ("k", "names, keys, all columns in turn"),
        ("f", "focus on the selected table: one step, two steps, off"),
        ("Tab, Enter", "go through the tables, open one"),
        ("d", "dark or light"),
        ("Esc", "close, leave the focus, clear the selection"),
    ];

    public static void Append(OutputText text)
    {
        text.Append("<dialog id=\"help\" aria-labelledby=\"help-title\">\n<form method=\"dialog\"><button class=\"icon\" aria-label=\"Close\">✕</button></form>\n<h2 id=\"help-title\">Keys and symbols</h2>\n<table><tbody>\n"u8);
        foreach (var (keys, meaning) in Keys) text.Append($"<tr><th scope=\"row\"><kbd>{keys}</kbd></th><td>{meaning}</td></tr>\n");
        text.Append("<tr><th scope=\"row\">wheel, drag, pinch</th><td>zoom to the pointer, move; with Shift the wheel moves</td></tr>\n</tbody></table>\n<table><tbody>\n"u8);
        foreach (var (end, meaning) in Ends)
        {
            text.Append("<tr><th scope=\"row\"><svg width=\"60\" height=\"16\" viewBox=\"0 0 60 16\" role=\"img\" aria-label=\"symbol\"><path class=\"e\" d=\"M4 8"u8);
            LinkSymbols.Append(text, end, toTheRight: true);
            text.Append($"M24 8H56\"/></svg></th><td>{meaning}</td></tr>\n");
        }
        text.Append("""
            <tr><th scope="row"><svg width="60" height="16" viewBox="0 0 60 16" role="img" aria-label="dashed line"><path class="e i" d="M4 8H56"/></svg></th><td>inherits</td></tr>
            <tr><th scope="row"><code>PK FK UK</code></th><td>part of the primary key, of a foreign key; unique by itself</td></tr>
            <tr><th scope="row"><code>text?</code></th><td>may be NULL</td></tr>
            </tbody></table>
            </dialog>

            """u8);
    }
}
