using SchemaTasks.Laws.Matrix;

namespace SchemaTasks.Laws;

/// <summary>The table of pairs that the laws are held over: nothing of the model is missing from it.</summary>
public sealed class MatrixTests
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "SchemaTasks.Postgres.Tests", "Matrix");

    private static readonly IReadOnlyList<MatrixKind> Kinds = MatrixFile.ReadAll(Folder);

    [Fact]
    public void Every_facet_of_the_model_has_a_pair_or_a_reason_to_have_none() =>
        Assert.Equal("", string.Join('\n', ModelPaths.All.Except(Covered, StringComparer.Ordinal).Except(LeftOut, StringComparer.Ordinal)));

    [Fact]
    public void What_is_left_out_is_of_the_model_and_has_no_pair()
    {
        Assert.Empty(LeftOut.Except(ModelPaths.All, StringComparer.Ordinal));
        Assert.Empty(LeftOut.Intersect(Covered, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_facet_of_a_pair_is_of_the_model() =>
        Assert.Empty(Covered.Except(ModelPaths.All, StringComparer.Ordinal));

    [Theory, InlineData(13), InlineData(15), InlineData(18)]
    public void Every_pair_is_of_two_schemas(int major) =>
        Assert.Empty(MatrixPairs.Of(Kinds, major).Where(pair => pair.Case.From == pair.Case.To).Select(pair => pair.Case.Name));

    [Fact]
    public void Every_two_choices_of_a_kind_change_together()
    {
        foreach (var kind in Kinds)
        {
            var together = MatrixPairs.Of([kind], 18).Where(pair => pair.Combined).Select(ChoicesOf).ToList();
            var slots = together.SelectMany(names => names).Distinct().Order(StringComparer.Ordinal).ToList();
            var apart = slots.SelectMany((one, i) => slots.Skip(i + 1).Select(two => (one, two))).Count(two => !together.Any(names => names.Contains(two.one) && names.Contains(two.two)));
            Assert.Equal(0, apart);
        }
    }

    private static HashSet<string> ChoicesOf(MatrixPair pair)
    {
        const string mark = "together: ";
        var name = pair.Case.Name;
        return [.. name[(name.IndexOf(mark, StringComparison.Ordinal) + mark.Length)..].Split(", ").Select(choice => choice.Split(' ')[0])];
    }

    private static IEnumerable<string> Covered => Kinds.SelectMany(kind => kind.Facets).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> LeftOut => File.ReadAllLines(Path.Combine(Folder, "left-out.txt")).Where(line => line.Contains(": ", StringComparison.Ordinal)).Select(line => line[..line.IndexOf(": ", StringComparison.Ordinal)]);

    private static string Here([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;
}
