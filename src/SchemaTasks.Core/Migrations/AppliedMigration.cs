namespace SchemaTasks.Migrations;

/// <summary>A file that has just run.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Statements">How many statements it has.</param>
/// <param name="Duration">From its first statement to its commit.</param>
internal sealed record AppliedMigration(string Name, int Statements, TimeSpan Duration);
