namespace SchemaTasks.Diagnostics;

/// <summary>A place in a file.</summary>
/// <param name="File">Absolute path.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
public sealed record SourceLocation(string File, int Line, int Column)
{
    /// <summary><c>path(line,column)</c>, as MSBuild prints it.</summary>
    public override string ToString() => $"{File}({Line},{Column})";
}
