namespace SchemaTasks.Health;

/// <summary>Which half of the requirements is checked.</summary>
internal enum RequirementPhase
{
    /// <summary>Before the first migration, what a server must bring: version, roles, settings, rights, extensions that can be installed.</summary>
    Server,
    /// <summary>After the migrations, what must be in it: extensions, schemas, tables, views, columns.</summary>
    Objects,
    /// <summary>Both at once, where nothing will be migrated.</summary>
    All,
}
