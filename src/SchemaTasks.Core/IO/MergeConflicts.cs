using System.Collections.Immutable;
using System.Text;

namespace SchemaTasks;

/// <summary>The markers that an unfinished merge leaves in a text. In YAML of ours nothing else begins a line so.</summary>
internal static class MergeConflicts
{
    private const string Begin = "<<<<<<<";
    private const string Base = "|||||||";
    private const string Middle = "=======";
    private const string End = ">>>>>>>";

    /// <summary>First and last line of each conflict, from 1; of a marker that is left over, its line twice.</summary>
    public static ImmutableArray<(int First, int Last)> Find(string text)
    {
        var found = ImmutableArray.CreateBuilder<(int First, int Last)>();
        var first = 0;
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (IsMarker(line, Begin)) first = number;
            else if (IsMarker(line, End))
            {
                found.Add((first == 0 ? number : first, number));
                first = 0;
            }
            else if (first == 0 && (IsMarker(line, Middle) || IsMarker(line, Base))) found.Add((number, number));
        }
        if (first > 0) found.Add((first, number));
        return found.DrainToImmutable();
    }

    /// <summary>The text as it was on the side that was merged into.</summary>
    public static string Ours(string text)
    {
        var ours = new StringBuilder(text.Length);
        var skips = false;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (IsMarker(line, Begin)) skips = false;
            else if (IsMarker(line, Base) || IsMarker(line, Middle)) skips = true;
            else if (IsMarker(line, End)) skips = false;
            else if (!skips) ours.Append(line).Append('\n');
        }
        return ours.ToString();
    }

    private static bool IsMarker(ReadOnlySpan<char> line, string marker) => line.StartsWith(marker, StringComparison.Ordinal) && (line.Length == marker.Length || line[marker.Length] == ' ');
}
