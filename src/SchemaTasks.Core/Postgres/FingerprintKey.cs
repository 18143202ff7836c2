using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace SchemaTasks.Postgres;

/// <summary>
/// Everything that a verdict "in sync" depends on. Two keys with the same <see cref="Digest"/> have the same verdict.
/// </summary>
/// <param name="Server">Which server and database; only its host, port and database are used.</param>
/// <param name="Fingerprint">Of the server, read before the schema was.</param>
/// <param name="Manifest">The manifest's bytes.</param>
/// <param name="Configuration">The configuration file's bytes; empty when there is none.</param>
/// <param name="Options">What was read.</param>
internal sealed record FingerprintKey(ConnectionSettings Server, string Fingerprint, ReadOnlyMemory<byte> Manifest, ReadOnlyMemory<byte> Configuration, CatalogOptions Options)
{
    /// <summary>SHA-256 over all parts and this package's build, in hexadecimal digits; holds nothing readable.</summary>
    public string Digest => Hash(hash =>
    {
        Add(hash, LocalDigest);
        Add(hash, $"{Server.Server}/{Server.Database}");
        Add(hash, Fingerprint);
    });

    /// <summary>Names the database; holds nothing readable.</summary>
    public string Slot => Hash(hash => Add(hash, $"{Server.Server}/{Server.Database}"));

    /// <summary>The same over what is known without asking the server.</summary>
    public string LocalDigest => Hash(hash =>
    {
        Add(hash, typeof(FingerprintKey).Assembly.ManifestModule.ModuleVersionId.ToString());
        Add(hash, typeof(FingerprintKey).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "");
        Add(hash, Manifest.Span);
        Add(hash, Configuration.Span);
        Add(hash, string.Create(CultureInfo.InvariantCulture, $"{Options.Owners} {Options.Grants} {Options.PlatformObjects} {Options.Platform} {Options.MigrationTable}"));
        foreach (var glob in Options.Include) Add(hash, $"+{glob}");
        foreach (var glob in Options.Exclude) Add(hash, $"-{glob}");
    });

    private static string Hash(Action<IncrementalHash> add)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        add(hash);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, string text) => Add(hash, Encoding.UTF8.GetBytes(text));

    /// <summary>Each part behind its length, so that no two sequences of parts run together.</summary>
    private static void Add(IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        hash.AppendData(BitConverter.GetBytes((long)bytes.Length));
        hash.AppendData(bytes);
    }
}
