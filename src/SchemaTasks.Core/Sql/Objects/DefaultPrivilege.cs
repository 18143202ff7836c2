namespace SchemaTasks.Sql.Objects;

/// <summary>What ALTER DEFAULT PRIVILEGES does to new objects (<see href="https://www.postgresql.org/docs/current/sql-alterdefaultprivileges.html"/>).</summary>
/// <param name="Maker">The role whose new objects it is about.</param>
/// <param name="Schema">Only objects of this schema; <see langword="null"/> for all.</param>
/// <param name="Objects"><c>TABLES</c>, <c>SEQUENCES</c>, <c>FUNCTIONS</c>, <c>TYPES</c> or <c>SCHEMAS</c>.</param>
/// <param name="Role">The role that gets or loses something, or <c>public</c>.</param>
/// <param name="IsGranted">It gets something.</param>
internal sealed record DefaultPrivilege(string Maker, string? Schema, string Objects, string Role, bool IsGranted);
