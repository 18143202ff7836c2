namespace SchemaTasks.Seeds;

/// <summary>A part of a seed script, in order.</summary>
internal abstract record SeedStep
{
    /// <summary>A statement.</summary>
    /// <param name="Index">Among the script's statements.</param>
    /// <param name="Text">As it is written there.</param>
    public sealed record Statement(int Index, string Text) : SeedStep;

    /// <summary>A COPY … FROM STDIN and the lines after it.</summary>
    /// <param name="Index">Of the COPY among the script's statements.</param>
    /// <param name="Text">The COPY itself.</param>
    /// <param name="DataStart">Offset of the first line in the file.</param>
    /// <param name="DataEnd">Offset behind the last one.</param>
    /// <param name="FirstLine">The number of the first line in the file, from 1.</param>
    public sealed record Copy(int Index, string Text, int DataStart, int DataEnd, int FirstLine) : SeedStep;
}
