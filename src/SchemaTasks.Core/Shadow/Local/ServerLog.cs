namespace SchemaTasks.Shadow;

/// <summary>The last lines that a server printed.</summary>
internal sealed class ServerLog
{
    private const int Kept = 12;

    private readonly Lock _gate = new();
    private readonly Queue<string> _lines = new();

    public void Add(string? line)
    {
        if (string.IsNullOrWhiteSpace(line)) return;
        lock (_gate)
        {
            _lines.Enqueue(line);
            if (_lines.Count > Kept) _lines.Dequeue();
        }
    }

    /// <summary>Whether one of them holds a text.</summary>
    public bool Mentions(string text)
    {
        lock (_gate) return _lines.Any(line => line.Contains(text, StringComparison.Ordinal));
    }

    public override string ToString()
    {
        lock (_gate) return Join(string.Join('\n', _lines));
    }

    /// <summary>The last lines of a text, joined with semicolons.</summary>
    public static string Join(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length == 0 ? "it printed nothing" : string.Join("; ", lines.TakeLast(Kept));
    }
}
