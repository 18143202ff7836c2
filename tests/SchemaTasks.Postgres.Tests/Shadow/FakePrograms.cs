using SchemaTasks.Shadow;

namespace SchemaTasks.Postgres.Tests.Shadow;

/// <summary>A directory with an initdb that makes an empty data directory and a postgres that does what a test says.</summary>
internal sealed class FakePrograms : IDisposable
{
    private readonly TemporaryDirectory _bin = new();
    private readonly TemporaryDirectory _cache = new();
    private readonly TemporaryDirectory _notes = new();

    /// <param name="serve">What postgres does, as shell text.</param>
    public FakePrograms(string serve)
    {
        if (OperatingSystem.IsWindows())
        {
            Skipping.Test("On Unix only.");
            return;
        }
        var note = Path.Combine(_notes.Path, "run");
        Executable("initdb", "#!/bin/sh\nmkdir \"$2\"\n");
        Executable("postgres", $"#!/bin/sh\n[ \"$1\" = --version ] && {{ echo 'postgres (PostgreSQL) 15.0'; exit 0; }}\necho \"$4\" > '{note}'\ncd \"$2\"\n{serve}\n");
        const UnixFileMode readable = (UnixFileMode)0b111_101_101;
        File.SetUnixFileMode(_bin.Path, readable);
        File.SetUnixFileMode(_cache.Path, readable);
        File.SetUnixFileMode(_notes.Path, (UnixFileMode)0b111_111_111);
    }

    public ShadowOptions Options => new() { Provider = ShadowProvider.Local, BinDirectory = _bin.Path, CacheDirectory = _cache.Path };

    /// <summary>The directory of the last server that was started.</summary>
    public string? RunDirectory => Path.Combine(_notes.Path, "run") is var note && File.Exists(note) && File.ReadAllText(note).TrimEnd() is { Length: > 0 } directory ? directory : null;

    public void Dispose()
    {
        _bin.Dispose();
        _cache.Dispose();
        _notes.Dispose();
    }

    private void Executable(string name, string text)
    {
        var path = _bin.Write(name, text);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, (UnixFileMode)0b111_101_101);
    }
}
