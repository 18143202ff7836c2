namespace SchemaTasks.Diff.Renames;

/// <summary>What the server will print of a text once names in it are others.</summary>
/// <param name="Text">The text; as it is where it is not known.</param>
/// <param name="IsKnown">Whether that could be found out without parsing the query as the server does.</param>
internal readonly record struct RenamedText(string Text, bool IsKnown = true)
{
    public static RenamedText Unknown(string text) => new(text, IsKnown: false);
}
