using SchemaTasks.Postgres.Rows;

namespace SchemaTasks.Core.Tests.Postgres;

public sealed class ArrayTextTests
{
    [Theory]
    [InlineData("{}", new string[0])]
    [InlineData("{a,b c}", new[] { "a", "b c" })]
    [InlineData("""{"a,b","{}","say \"hi\"","back\\slash",""}""", new[] { "a,b", "{}", "say \"hi\"", "back\\slash", "" })]
    [InlineData("""{NULL,"NULL"}""", new[] { null, "NULL" })]
    [InlineData("[0:1]={7,-8}", new[] { "7", "-8" })]
    [InlineData("{\"line\nbreak\",😀}", new[] { "line\nbreak", "😀" })]
    public void Elements_are_those_the_server_wrote(string text, string?[] expected) => Assert.Equal(expected, ArrayText.Elements(text));
}
