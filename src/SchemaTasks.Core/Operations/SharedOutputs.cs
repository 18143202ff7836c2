using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SchemaTasks.Diagnostics;
using SchemaTasks.Generation;
using SchemaTasks.Shadow;

namespace SchemaTasks.Operations;

/// <summary>
/// Remembers which project wrote an output, and from what: projects that share a manifest and a folder generate it once, and two that would
/// write different content to one place get an error before the second does. The records are in the project's obj for what is below its bin and
/// obj, else in the user's cache; without a place for them nothing is remembered.
/// </summary>
internal sealed class SharedOutputs : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly GenerateRequest _request;
    private readonly string _project;
    private readonly string _state;
    private readonly string? _cache;
    private readonly string _inputs;
    private readonly List<FileStream> _locks = [];

    private SharedOutputs(GenerateRequest request, string project, string state)
    {
        (_request, _project, _state) = (request, project, state);
        _cache = request.Outputs.Values.All(IsOwned) ? null : CacheFolder();
        _inputs = string.Join(' ', Stamp(request.ManifestFile), request.ConfigurationFile is { } configuration ? Stamp(configuration) : "");
    }

    /// <summary>Waits for other builds that are writing to the same places.</summary>
    /// <returns><see langword="null"/> for a request that is no project's.</returns>
    public static SharedOutputs? Enter(GenerateRequest request, CancellationToken cancel)
    {
        if (request.ProjectFile is not { } project || request.StateDirectory is not { } state) return null;
        var shared = new SharedOutputs(request, project, state);
        shared.Lock(state, cancel);
        if (shared._cache is { } cache) shared.Lock(cache, cancel);
        return shared;
    }

    /// <summary>The files of all outputs, if another project generated them from the same inputs and they are as it left them.</summary>
    /// <param name="by">That project.</param>
    public ImmutableArray<string>? FindGenerated(out string by)
    {
        by = "";
        var files = ImmutableArray.CreateBuilder<string>();
        foreach (var (output, path) in _request.Outputs.OrderBy(output => output.Key))
        {
            if (Read(path) is not { } record || record.Project == _project || record.Identity != Identity(output) || record.Inputs != _inputs) return null;
            if (!record.Files.All(file => Stamp(file.Path) == file.Stamp)) return null;
            by = record.Project;
            files.AddRange(record.Files.Select(file => file.Path));
        }
        return files.Count == 0 ? null : files.ToImmutable();
    }

    /// <exception cref="DiagnosticException">ST0016: another project wrote a file from something else, and this one would change it.</exception>
    public void Check(IEnumerable<GeneratedFile> files)
    {
        var faults = files.Where(file => file.Output is not null).GroupBy(file => file.Output!.Value).Select(CheckOutput).OfType<Diagnostic>().ToImmutableArray();
        if (faults.Length > 0) throw new DiagnosticException(faults);
    }

    /// <summary>Remembers what was written, and forgets what this project no longer writes.</summary>
    public void Keep(IEnumerable<GeneratedFile> files)
    {
        var byOutput = files.Where(file => file.Output is not null).ToLookup(file => file.Output!.Value, file => file.Path);
        try
        {
            var kept = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (output, path) in _request.Outputs)
            {
                if (RecordOf(path) is not { } record || !byOutput.Contains(output)) continue;
                kept.Add(record);
                string[] head = [_project, Identity(output), _inputs];
                AtomicFile.WriteIfDifferent(record, string.Concat(head.Concat(byOutput[output].Select(file => $"{Stamp(file)} {file}")).Select(line => line + "\n")));
                // Its time says when the claim was made.
                File.SetLastWriteTimeUtc(record, DateTime.UtcNow);
            }
            foreach (var folder in (string?[])[_state, _cache])
            {
                if (folder is null || !Directory.Exists(folder)) continue;
                foreach (var record in Directory.EnumerateFiles(folder, "*.output").Where(record => !kept.Contains(record) && ReadRecord(record)?.Project == _project).ToList()) File.Delete(record);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DiagnosticException)
        {
            // The files themselves are written; what is not remembered is generated again.
        }
    }

    public void Dispose() => _locks.ForEach(held => held.Dispose());

    private Diagnostic? CheckOutput(IGrouping<OutputKind, GeneratedFile> output)
    {
        var path = _request.Outputs[output.Key];
        if (Read(path) is not { } record || record.Project == _project || record.Identity == Identity(output.Key)) return null;
        // A project that is gone, or was edited since, may write elsewhere by now.
        if (!File.Exists(record.Project) || File.GetLastWriteTimeUtc(record.Project) > record.Time) return null;
        return output.FirstOrDefault(Changes) is { } changed
            ? Diagnostic.Create(HostDiagnostics.SharedOutput, null, changed.Path, record.Project, OutputRegistry.Of(output.Key).PathProperty)
            : null;
    }

    private static bool Changes(GeneratedFile file)
    {
        try
        {
            return File.Exists(file.Path) && !file.Content.Span.SequenceEqual(File.ReadAllBytes(file.Path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Writing it reports why.
            return false;
        }
    }

    private string Identity(OutputKind output) =>
        Hash(string.Join('\n', output, _request.ManifestFile, _request.ConfigurationFile, _request.AmplifyDialect, _request.CSharpNamespace, _request.VersionName, typeof(SharedOutputs).Assembly.ManifestModule.ModuleVersionId));

    private bool IsOwned(string path) => _request.OwnedDirectories.Any(folder => path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    private string? RecordOf(string path) => (IsOwned(path) ? _state : _cache) is { } folder ? Path.Combine(folder, Hash(path) + ".output") : null;

    private Record? Read(string path) => RecordOf(path) is { } record ? ReadRecord(record) : null;

    private static Record? ReadRecord(string path)
    {
        try
        {
            if (!File.Exists(path)) return null;
            var lines = File.ReadAllLines(path);
            if (lines.Length < 3) return null;
            return new Record(lines[0], lines[1], lines[2], File.GetLastWriteTimeUtc(path), [.. lines.Skip(3).Select(line => line.Split(' ', 3)).Where(parts => parts.Length == 3).Select(parts => ($"{parts[0]} {parts[1]}", parts[2]))]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Time and size; <c>0 0</c> for a file that is not there.</summary>
    private static string Stamp(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? string.Create(CultureInfo.InvariantCulture, $"{file.LastWriteTimeUtc.Ticks} {file.Length}") : "0 0";
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    private static string? CacheFolder() => UserCache.Find(new ShadowOptions()) is { } cache ? Path.Combine(cache, "outputs") : null;

    private void Lock(string folder, CancellationToken cancel)
    {
        var end = DateTime.UtcNow + LongestWait;
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                Directory.CreateDirectory(folder);
                var file = Path.Combine(folder, "outputs.lock");
                // It would be opened, or made, where a link leads to.
                if (new FileInfo(file).LinkTarget is not null) File.Delete(file);
                _locks.Add(new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
                return;
            }
            catch (IOException) when (DateTime.UtcNow < end && Directory.Exists(folder))
            {
                cancel.WaitHandle.WaitOne(Pause);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // Without it two builds may do the same work, each file still whole.
                return;
            }
        }
    }

    private sealed record Record(string Project, string Identity, string Inputs, DateTime Time, ImmutableArray<(string Stamp, string Path)> Files);
}
