namespace SchemaTasks.Operations;

/// <summary>
/// The line of <c>.gitattributes</c> that lets <c>git diff</c> show the table of a changed column. Git's built-in drivers have no pattern
/// for it, and a pattern of one's own is read from git's configuration only, so each clone needs one command more.
/// </summary>
internal static class GitAttributes
{
    /// <summary>Tables, views, routines and types are indented by six.</summary>
    public const string Command = "git config diff.schematasks.xfuncname '^ {6}- name: .*$'";

    /// <summary>Adds the line beside the manifest, unless the file mentions the manifest already.</summary>
    /// <returns>Whether it was added.</returns>
    /// <exception cref="Diagnostics.DiagnosticException">The file cannot be written.</exception>
    public static bool Add(string manifestFile)
    {
        var path = Path.Combine(Path.GetDirectoryName(manifestFile)!, ".gitattributes");
        var name = Path.GetFileName(manifestFile);
        // A name with blanks or quotes would have to be quoted as git does it.
        if (name.Any(character => !char.IsAsciiLetterOrDigit(character) && character is not ('.' or '_' or '-'))) return false;
        var text = File.Exists(path) ? File.ReadAllText(path) : "";
        if (text.Contains(name, StringComparison.Ordinal)) return false;
        return AtomicFile.WriteIfDifferent(path, $"{text}{(text.Length == 0 || text.EndsWith('\n') ? "" : "\n")}{name} text eol=lf diff=schematasks\n");
    }
}
