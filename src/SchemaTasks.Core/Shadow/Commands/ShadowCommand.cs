namespace SchemaTasks.Shadow;

/// <summary>A command that fills the shadow in place of SQL files: the migration tool itself (<c>SchemaShadowCommand</c>).</summary>
/// <param name="Command">A line for the shell; it finds the shadow in <c>DATABASE_URL</c>.</param>
/// <param name="Directory">Absolute path of the folder that it runs in.</param>
/// <param name="Timeout">For all of it.</param>
internal sealed record ShadowCommand(string Command, string Directory, TimeSpan Timeout);
