namespace SchemaTasks.Shadow;

/// <summary>The last lines that a server printed.</summary>
internal sealed class ServerLog
{
    private const int Kept = 12;

    private readonly Lock gate = new();
    private readonly Queue<string> lines = new();

    public void Add(string? line)
    {
        if (string.IsNullOrWhiteSpace(line)) return;
        lock (gate)
        {
            lines.Enqueue(line);
            if (lines.Count > Kept) lines.Dequeue();
        }
    }

    public override string ToString()
    {
        lock (gate) return Join(string.Join('\n', lines));
    }

    /// <summary>The last lines of a text, joined with semicolons.</summary>
    public static string Join(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length == 0 ? "it printed nothing" : string.Join("; ", lines.TakeLast(Kept));
    }
}
