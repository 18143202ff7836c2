namespace SchemaTasks.Drift;

public sealed class DifferingPartsTests
{
    [Fact]
    public void Texts_that_differ_late_are_cut_before_the_difference()
    {
        var same = new string('a', 500);

        var (expected, actual) = DifferingParts.Of(same + "one" + same, same + "two" + same, 120);

        Assert.Equal($"…{new string('a', 30)}one{new string('a', 87)}…", expected);
        Assert.Equal($"…{new string('a', 30)}two{new string('a', 87)}…", actual);
    }

    [Theory]
    [InlineData("abc", "abd", "abc", "abd")]
    [InlineData(null, "b", null, "b")]
    [InlineData("a\n  b", "a b", "a b", "a b")]
    public void Short_texts_are_whole(string? expected, string? actual, string? shownExpected, string? shownActual) =>
        Assert.Equal((shownExpected, shownActual), DifferingParts.Of(expected, actual, 120));

    [Fact]
    public void One_that_ends_where_the_other_goes_on_shows_its_end()
    {
        var same = new string('a', 200);

        Assert.Equal(($"…{new string('a', 30)}", $"…{new string('a', 30)}b"), DifferingParts.Of(same, same + "b", 120));
    }

    [Fact]
    public void No_surrogate_pair_is_cut()
    {
        var same = string.Concat(Enumerable.Repeat("😀", 100));

        var (expected, actual) = DifferingParts.Of(same + "x", "a" + same, 60);

        Assert.DoesNotContain('\ufffd', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(expected + actual)));
    }
}
