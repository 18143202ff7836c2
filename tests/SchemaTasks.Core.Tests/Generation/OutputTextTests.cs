using System.Text;

namespace SchemaTasks.Generation;

public sealed class OutputTextTests
{
    [Fact]
    public void Text_of_any_script_numbers_and_bytes_are_appended_as_UTF_8()
    {
        var text = new OutputText(capacity: 1);
        int? nothing = null;
        text.Append("Größe ").Append('✓').Append("😀"u8).Append(-42).Append('.', 3).Append($" {"née"} {7}{nothing}{long.MinValue}");

        Assert.Equal("Größe ✓😀-42... née 7-9223372036854775808", Encoding.UTF8.GetString(text.Written.Span));
        Assert.Equal(Encoding.UTF8.GetByteCount("Größe ✓😀-42... née 7-9223372036854775808"), text.Length);
    }

    [Fact]
    public void What_was_appended_last_can_be_taken_back()
    {
        var text = new OutputText();
        text.Append("kept, ");
        var end = text.Length;
        text.Append("not kept").Truncate(end);
        text.Append("and more");

        Assert.Equal("kept, and more", Encoding.UTF8.GetString(text.Written.Span));
    }
}
