using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Manifest.Yaml;

namespace SchemaTasks.Manifest;

public sealed class CanonicalTokensTests
{
    [Fact]
    public void Printed_manifests_are_read_without_declining_to_the_same_tokens_as_by_a_whole_parser()
    {
        for (var seed = 0; seed < 120; seed++)
        {
            var text = ManifestFile.Print(new DatabaseGenerator(seed).Database());

            var (canonical, declined) = Canonical(text);

            Assert.False(declined, $"seed {seed}, below line {(canonical.Count == 0 ? 0 : canonical[^1].Item4)}:\n{string.Join('\n', text.Split('\n').Skip(canonical.Count == 0 ? 0 : canonical[^1].Item4 - 1).Take(8))}");
            Assert.Equal(Events(text), canonical);
        }
    }

    [Fact]
    public void Mangled_manifests_are_declined_or_read_to_the_same_tokens_as_by_a_whole_parser()
    {
        var taken = 0;
        for (var seed = 0; seed < 2500; seed++)
        {
            var random = new Random(seed);
            var text = MangledText.Of(ManifestFile.Print(new DatabaseGenerator(seed % 200, size: 1).Database()), random);

            var (canonical, declined) = Canonical(text);

            if (declined) continue;
            taken++;
            Assert.True(Events(text).SequenceEqual(canonical), $"seed {seed}:\n{text}");
        }
        Assert.True(taken > 250, $"only {taken} texts were taken");
    }

    [Theory]
    [InlineData("a: b\n", false)]
    [InlineData("a: b", true)]
    [InlineData("a:\n", true)]
    [InlineData("a:\n- b\n", true)]
    [InlineData("a:\n  - b\n", false)]
    [InlineData("a: b # c\n", true)]
    [InlineData("a: 'b'\n", true)]
    [InlineData("a: b\n  c\n", true)]
    [InlineData("a: |-\n  b\n   c\n\n  d\n", false)]
    [InlineData("a: |-\n  b\n\n", true)]
    [InlineData("", false)]
    public void Only_what_the_writer_writes_is_taken(string text, bool declines) => Assert.Equal(declines, Canonical(text).Declined);

    private static (List<(YamlTokenKind, string, bool, int, int)> Tokens, bool Declined) Canonical(string text)
    {
        var source = new CanonicalTokens(text);
        return (All(source), source.Declined);
    }

    private static List<(YamlTokenKind, string, bool, int, int)> Events(string text)
    {
        var faults = ImmutableArray.CreateBuilder<Diagnostic>();
        var tokens = All(new YamlEventTokens(text, "/m.yaml", faults));
        // Not a token, so that a text with a fault equals no other.
        foreach (var fault in faults) tokens.Add((YamlTokenKind.EndOfDocument, fault.ToString(), false, 0, 0));
        return tokens;
    }

    private static List<(YamlTokenKind, string, bool, int, int)> All(ITokenSource source)
    {
        var tokens = new List<(YamlTokenKind, string, bool, int, int)>();
        for (var token = source.Read(); token.Kind != YamlTokenKind.EndOfDocument; token = source.Read())
        {
            tokens.Add(token.Kind == YamlTokenKind.End ? (token.Kind, "", false, 0, 0) : (token.Kind, token.Text.ToString(), token.IsPlain, token.Line, token.Column));
        }
        return tokens;
    }
}
