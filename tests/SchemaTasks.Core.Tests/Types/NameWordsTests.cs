namespace SchemaTasks.Generation.Types;

public sealed class NameWordsTests
{
    [Theory]
    [InlineData("first_contacts", "FirstContacts")]
    [InlineData("firstContacts", "FirstContacts")]
    [InlineData("USER_ID", "UserId")]
    [InlineData("3rd", "_3rd")]
    [InlineData("Ünï code", "ÜnïCode")]
    [InlineData("名前", "名前")]
    [InlineData("a-b.c", "ABC")]
    [InlineData("😀", "")]
    [InlineData("", "")]
    [InlineData("class", "Class")]
    public void Pascal(string name, string expected) => Assert.Equal(expected, NameWords.Pascal(name));

    [Theory]
    [InlineData("so so", "SO_SO")]
    [InlineData("soSo", "SO_SO")]
    [InlineData("3rd", "_3RD")]
    public void Upper_snake(string name, string expected) => Assert.Equal(expected, NameWords.UpperSnake(name));

    [Theory]
    [InlineData("order_status", "order_status")]
    [InlineData("addresses", "address")]
    [InlineData("address", "address")]
    [InlineData("analysis", "analysis")]
    [InlineData("business", "business")]
    [InlineData("news", "news")]
    [InlineData("sensor_data", "sensor_data")]
    [InlineData("people", "person")]
    [InlineData("series", "series")]
    [InlineData("media", "media")]
    [InlineData("order_lines", "order_line")]
    [InlineData("orderLines", "orderLine")]
    [InlineData("companies", "company")]
    [InlineData("名前", "名前")]
    public void Singular(string name, string expected) => Assert.Equal(expected, NameWords.Singular(name));

    [Theory]
    [InlineData("so so", "_U0020")]
    [InlineData("so_so", "")]
    [InlineData("a😀+", "_U1F600U002B")]
    public void Dropped(string name, string expected) => Assert.Equal(expected, NameWords.Dropped(name));
}
