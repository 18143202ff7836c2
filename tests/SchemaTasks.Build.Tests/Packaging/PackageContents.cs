using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace SchemaTasks.Build.Tests;

public partial class PackageContents(PackedPackage package)
{
    [Fact]
    public void Files_of_the_package()
    {
        using var zip = ZipFile.OpenRead(package.PackageFile);

        Expected.Matches("files.txt", string.Concat(zip.Entries.Select(entry => entry.FullName).Where(name => !name.StartsWith("schemas/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name => name + "\n")));
    }

    [Fact]
    public void Every_JSON_Schema_of_the_engine_is_in_the_package()
    {
        using var zip = ZipFile.OpenRead(package.PackageFile);
        var core = Path.Combine(Repository.Root, "src", "SchemaTasks.Core");

        var written = Directory.EnumerateFiles(core, "*.v1.json", SearchOption.AllDirectories).Where(file => !Path.GetRelativePath(core, file).StartsWith("bin", StringComparison.Ordinal)).Select(Path.GetFileName);
        Assert.Equal(written.Order(StringComparer.Ordinal), zip.Entries.Where(entry => entry.FullName.StartsWith("schemas/", StringComparison.Ordinal)).Select(entry => entry.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nuspec_of_the_package()
    {
        using var zip = ZipFile.OpenRead(package.PackageFile);
        using var reader = new StreamReader(zip.GetEntry("SchemaTasks.nuspec")!.Open());

        var nuspec = reader.ReadToEnd().ReplaceLineEndings("\n").Replace(package.Version, "VERSION", StringComparison.Ordinal);
        Expected.Matches("SchemaTasks.nuspec", Commit().Replace(nuspec, "COMMIT") + "\n");
    }

    [Fact]
    public void Symbols_of_both_assemblies_are_in_a_package_of_their_own_beside_it()
    {
        using var zip = ZipFile.OpenRead(Path.ChangeExtension(package.PackageFile, ".snupkg"));
        using var packed = ZipFile.OpenRead(package.PackageFile);

        Assert.Equal(["tasks/net10.0/SchemaTasks.Core.pdb", "tasks/net10.0/SchemaTasks.pdb"], zip.Entries.Select(entry => entry.FullName).Where(name => name.EndsWith(".pdb", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        foreach (var symbols in zip.Entries.Where(entry => entry.Name.EndsWith(".pdb", StringComparison.Ordinal)))
        {
            using var assembly = new PEReader(Bytes(packed.GetEntry(Path.ChangeExtension(symbols.FullName, ".dll"))!));
            using var provider = MetadataReaderProvider.FromPortablePdbImage(Bytes(symbols));
            var reader = provider.GetMetadataReader();
            var codeView = assembly.ReadCodeViewDebugDirectoryData(assembly.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.CodeView));
            Assert.Equal(codeView.Guid, new BlobContentId(reader.DebugMetadataHeader!.Id).Guid);
        }
    }

    private static ImmutableArray<byte> Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return [.. memory.ToArray()];
    }

    [Fact]
    public void Two_packs_have_the_same_bytes()
    {
        using var other = new Workspace();

        Assert.Equal(File.ReadAllBytes(package.PackageFile), File.ReadAllBytes(package.Pack(other.PathOf("again"))));
    }

    [GeneratedRegex("[0-9a-f]{40}")]
    private static partial Regex Commit();
}
