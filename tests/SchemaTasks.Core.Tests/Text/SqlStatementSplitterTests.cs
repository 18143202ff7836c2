namespace SchemaTasks.Tests.Text;

public sealed class SqlStatementSplitterTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData(";;; -- nothing\n/* ; */;", 0)]
    [InlineData("SELECT 1", 1)]
    [InlineData("SELECT 1; SELECT 2;", 2)]
    [InlineData("CREATE RULE r AS ON INSERT TO t DO (INSERT INTO a VALUES (1); INSERT INTO b VALUES (2)); SELECT 1", 2)]
    [InlineData("DO $$ BEGIN a; b; END $$; SELECT 1", 2)]
    [InlineData("SELECT 1 AS begin; SELECT 2", 2)]
    [InlineData("BEGIN; SELECT CASE WHEN true THEN 1 END; COMMIT", 3)]
    [InlineData("CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT CASE 1 WHEN 1 THEN CASE 2 WHEN 2 THEN 3 END END; END; SELECT 1", 2)]
    [InlineData("CREATE OR REPLACE PROCEDURE p() begin atomic INSERT INTO t VALUES ((SELECT CASE WHEN true THEN 1 END)); END; SELECT 1", 2)]
    [InlineData("create function f(a int default (1)) returns int return a + 1; SELECT 1", 2)]
    [InlineData("CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN /* ; */ ATOMIC END; SELECT 1", 2)]
    [InlineData("SELECT 1) ; SELECT 2", 2)]
    public void Statements_are_counted_as_the_server_does(string text, int count) => Assert.Equal(count, SqlStatementSplitter.Split(text).Length);

    [Fact]
    public void Statement_is_its_own_text_without_what_surrounds_it()
    {
        var statement = Assert.Single(SqlStatementSplitter.Split("-- about it\n  SELECT /* inside */ 1 -- end\n;\n"));

        Assert.Equal(("SELECT /* inside */ 1", 14), (statement.Text, statement.Start));
        Assert.Equal(["SELECT"], statement.Words);
    }
}
