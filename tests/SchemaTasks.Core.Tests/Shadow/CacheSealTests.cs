using SchemaTasks.IO;

namespace SchemaTasks.Shadow;

/// <summary>A cached file that is not as it was left is hashed again; one of another content is never used.</summary>
public sealed class CacheSealTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("schematasks-seal-").FullName;

    public CacheSealTests()
    {
        Write("cache/bin/postgres", "program");
        Write("cache/lib/libpq.so.5", "library");
        if (!OperatingSystem.IsWindows()) File.CreateSymbolicLink(PathOf("cache/lib/libpq.so"), "libpq.so.5");
        CacheSeal.Write(PathOf("cache"));
    }

    [Fact]
    public void What_is_as_it_was_left_is_used() => Assert.Null(CacheSeal.Refusal(PathOf("cache")));

    [Fact]
    public void Another_content_of_the_same_size_and_time_is_refused()
    {
        var time = File.GetLastWriteTimeUtc(PathOf("cache/bin/postgres"));
        Write("cache/bin/postgres", "PROGRAM");
        File.SetLastWriteTimeUtc(PathOf("cache/bin/postgres"), time);

        // Windows keeps no time that a program cannot set.
        if (OperatingSystem.IsWindows()) File.SetCreationTimeUtc(PathOf("cache/bin/postgres"), time.AddSeconds(1));
        Assert.Contains("is not what was put there", CacheSeal.Refusal(PathOf("cache")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_content_with_other_times_is_hashed_once_and_remembered()
    {
        File.SetLastWriteTimeUtc(PathOf("cache/bin/postgres"), DateTime.UtcNow.AddDays(-3));
        var seal = File.ReadAllText(PathOf("cache/.seal"));

        Assert.Null(CacheSeal.Refusal(PathOf("cache")));

        var renewed = File.ReadAllText(PathOf("cache/.seal"));
        Assert.NotEqual(seal, renewed);
        Assert.Null(CacheSeal.Refusal(PathOf("cache")));
        Assert.Equal(renewed, File.ReadAllText(PathOf("cache/.seal")));
    }

    [Fact]
    public void A_file_that_everybody_may_write_to_is_refused_whatever_it_holds()
    {
        if (OperatingSystem.IsWindows())
        {
            Skipping.Test("Windows has no file modes.");
            return;
        }
        File.SetUnixFileMode(PathOf("cache/lib/libpq.so.5"), (UnixFileMode)0b110_100_110);

        Assert.Contains("every account may write to", CacheSeal.Refusal(PathOf("cache")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_added_or_is_gone_is_refused()
    {
        Write("cache/lib/libevil.so", "x");
        Assert.Contains("libevil.so' was added", CacheSeal.Refusal(PathOf("cache")), StringComparison.Ordinal);
        File.Delete(PathOf("cache/lib/libevil.so"));
        Assert.Null(CacheSeal.Refusal(PathOf("cache")));

        File.Delete(PathOf("cache/bin/postgres"));
        Assert.Contains("'bin/postgres' is gone", CacheSeal.Refusal(PathOf("cache")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_leads_elsewhere_is_refused()
    {
        if (OperatingSystem.IsWindows())
        {
            Skipping.Test("Links take rights on Windows.");
            return;
        }
        File.Delete(PathOf("cache/lib/libpq.so"));
        File.CreateSymbolicLink(PathOf("cache/lib/libpq.so"), "/tmp/libpq.so.5");

        Assert.Contains("is not what was put there", CacheSeal.Refusal(PathOf("cache")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_by_itself_has_a_seal_beside_it_and_without_one_it_is_not_used()
    {
        Write("data.tar", "archive");
        Assert.Contains("has no seal", CacheSeal.Refusal(PathOf("data.tar")), StringComparison.Ordinal);

        CacheSeal.Write(PathOf("data.tar"));
        Assert.Null(CacheSeal.Refusal(PathOf("data.tar")));

        Write("data.tar", "another");
        Assert.NotNull(CacheSeal.Refusal(PathOf("data.tar")));
        CacheSeal.Remove(PathOf("data.tar"));
        Assert.Equal([PathOf("cache")], Directory.EnumerateFileSystemEntries(_root));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("a b bin/postgres\na b bin/postgres")]
    public void A_damaged_seal_is_none(string text)
    {
        File.WriteAllText(PathOf("cache/.seal"), text);

        Assert.NotNull(CacheSeal.Refusal(PathOf("cache")));
    }

    /// <summary>What matters is who could change what the path leads to: each directory and each link on the way.</summary>
    [Fact]
    public void A_program_behind_a_link_is_trusted_by_all_that_the_link_goes_through()
    {
        if (OperatingSystem.IsWindows())
        {
            Skipping.Test("Windows has no file modes.");
            return;
        }
        Write("open/real/bin/postgres", "program");
        Directory.CreateDirectory(PathOf("mine"));
        File.CreateSymbolicLink(PathOf("mine/pg"), PathOf("open/real"));
        Assert.Null(FileTrust.Refusal(PathOf("mine/pg/bin/postgres")));

        File.SetUnixFileMode(PathOf("open"), (UnixFileMode)0b111_111_111);

        Assert.Contains($"'{PathOf("open")}'", FileTrust.Refusal(PathOf("mine/pg/bin/postgres")), StringComparison.Ordinal);
        Assert.NotNull(FileTrust.Refusal(PathOf("not/there")));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private string PathOf(string relative) => Path.Combine(_root, relative);

    private void Write(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        File.WriteAllText(PathOf(relative), text);
    }
}
