using FsCheck;
using FsCheck.Fluent;

namespace SchemaTasks.Tests.Text;

public sealed class SqlTokenizerTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(0x5EED, 0xF00D | 1);

    /// <summary>Pieces that change the scanner's state, put together at random.</summary>
    private static readonly Arbitrary<string> Texts = Gen.Elements(
            "'", "\"", "''", "\\", "\\'", "E'", "e'", "U&'", "u&\"", "B'", "n'", "$", "$$", "$a$", "$b$", "$1", "a$", "--", "/*", "*/", "\n", "\r\n", " ", ";", "(", ")",
            "BEGIN", "ATOMIC", "END", "CASE", "CREATE", "FUNCTION", "e", "1", "1.5", "+", "-", "/", "*", "é", "😀", ":", "COPY", "FROM", "STDIN")
        .ListOf().Select(string.Concat).ToArbitrary();

    [Fact]
    public void Tokens_of_any_text_are_that_text() => Prop.ForAll(Texts, text =>
    {
        var tokens = SqlTokenizer.Tokenize(text);

        Assert.Equal(text, string.Concat(tokens.Select(token => text.Substring(token.Start, token.Length))));
        Assert.All(tokens, token => Assert.True(token.Length > 0));
        Assert.All(tokens.Zip(tokens.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
    }).Check(Fixed);

    [Fact]
    public void Statements_of_any_text_and_what_is_between_them_are_that_text() => Prop.ForAll(Texts, text =>
    {
        var at = 0;
        foreach (var statement in SqlStatementSplitter.Split(text))
        {
            Assert.Equal(statement.Text, text.Substring(statement.Start, statement.Text.Length));
            Assert.All(SqlTokenizer.Tokenize(text[at..statement.Start]), token => Assert.True(IsBetween(token.Kind), text[at..statement.Start]));
            at = statement.Start + statement.Text.Length;
        }
        Assert.All(SqlTokenizer.Tokenize(text[at..]), token => Assert.True(IsBetween(token.Kind), text[at..]));
    }).Check(Fixed);

    [Fact]
    public void A_statement_splits_into_itself() => Prop.ForAll(Texts, text =>
    {
        foreach (var statement in SqlStatementSplitter.Split(text))
            Assert.Equal([statement.Text], SqlStatementSplitter.Split(statement.Text).Select(again => again.Text));
    }).Check(Fixed);

    [Theory]
    [InlineData("'it''s; ok'", nameof(SqlTokenKind.QuotedString))]
    [InlineData("'back\\'", nameof(SqlTokenKind.QuotedString))]
    [InlineData("E'it\\'s; ok'", nameof(SqlTokenKind.QuotedString))]
    [InlineData("e'a'\n-- gone on\n  'b\\'c'", nameof(SqlTokenKind.QuotedString))]
    [InlineData("U&'d\\0061t'", nameof(SqlTokenKind.QuotedString))]
    [InlineData("x'1F'", nameof(SqlTokenKind.QuotedString))]
    [InlineData("\"a;\"\"b\"", nameof(SqlTokenKind.QuotedIdentifier))]
    [InlineData("U&\"d\\0061t;a\"", nameof(SqlTokenKind.QuotedIdentifier))]
    [InlineData("$$a;b$c$$", nameof(SqlTokenKind.DollarString))]
    [InlineData("$é1$ $$ ; $é1$", nameof(SqlTokenKind.DollarString))]
    [InlineData("/* a /* b; */ c; */", nameof(SqlTokenKind.BlockComment))]
    [InlineData("-- a; 'b", nameof(SqlTokenKind.LineComment))]
    [InlineData("a$b$c", nameof(SqlTokenKind.Word))]
    [InlineData("été", nameof(SqlTokenKind.Word))]
    [InlineData("'open", nameof(SqlTokenKind.Unterminated))]
    [InlineData("E'open\\'", nameof(SqlTokenKind.Unterminated))]
    [InlineData("\"open", nameof(SqlTokenKind.Unterminated))]
    [InlineData("$a$ open $b$", nameof(SqlTokenKind.Unterminated))]
    [InlineData("/* open /* */", nameof(SqlTokenKind.Unterminated))]
    public void Text_is_one_token(string text, string kind) => Assert.Equal([new SqlToken(Enum.Parse<SqlTokenKind>(kind), 0, text.Length)], SqlTokenizer.Tokenize(text));

    private static bool IsBetween(SqlTokenKind kind) => kind is SqlTokenKind.Whitespace or SqlTokenKind.LineComment or SqlTokenKind.BlockComment or SqlTokenKind.Semicolon;
}
