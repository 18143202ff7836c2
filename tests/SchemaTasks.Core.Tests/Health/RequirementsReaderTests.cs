using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Health;

public sealed class RequirementsReaderTests
{
    [Theory]
    [InlineData("15", 150018, true)]
    [InlineData("'>=15, <18'", 180001, false)]
    [InlineData("'>=15.4'", 150003, false)]
    [InlineData("'=16'", 160009, true)]
    [InlineData("'>15'", 150018, false)]
    public void Versions_of_the_server_are_bounds(string bounds, int version, bool holds) =>
        Assert.Equal(holds, ConfigurationFile.Parse($"requires: {{postgres: {bounds}}}", "c.yaml").Requires.Postgres.All(bound => bound.Holds(version)));

    [Theory]
    [InlineData("0.9", "0.10", true)]
    [InlineData("0.10", "0.9", false)]
    [InlineData("1", "1.0.0", false)]
    [InlineData("1.2", "1.2.1", true)]
    [InlineData("3.4.2dev", "3.4.2", false)]
    [InlineData("2.0", "", false)]
    public void Versions_of_extensions_are_compared_number_by_number(string version, string minimum, bool older) => Assert.Equal(older, RequirementsCheck.IsOlder(version, minimum));

    [Theory]
    [InlineData("requires: {postgres: newest}", 1, 22)]
    [InlineData("requires: {tables: [master]}", 1, 21)]
    [InlineData("requires: {tables: {people.master: {minimum_rows: -1}}}", 1, 51)]
    [InlineData("requires: {extensions: {vector: new}}", 1, 33)]
    [InlineData("requires: {privileges: write}", 1, 24)]
    [InlineData("requires: {functions: [a.b]}", 1, 12)]
    [InlineData("requires: {tables: {a.b: {columns: [[]]}}}", 1, 37)]
    [InlineData("health: {ignore: [{check: invalid_index, reason: x, expires: 2030-01-01}]}", 1, 27)]
    [InlineData("health: {limits: {sequence: 120}}", 1, 29)]
    public void What_cannot_be_read_is_reported_at_its_place(string text, int line, int column) =>
        Assert.Contains(new SourceLocation("c.yaml", line, column), Assert.Throws<DiagnosticException>(() => ConfigurationFile.Parse(text, "c.yaml")).Diagnostics.Select(fault => fault.Location));
}
