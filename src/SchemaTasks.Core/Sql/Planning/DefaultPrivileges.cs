using SchemaTasks.Objects;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Sql.Planning;

/// <summary>
/// The default privileges that the server has and keeps: they reach what the script makes, whoever is meant to have what there. Who runs
/// the script is not known, so those of every role count.
/// </summary>
internal sealed class DefaultPrivileges(SideObjects actual, PlannedActions actions, KeptAccess access)
{
    private readonly ILookup<string, DefaultPrivilege> _byObjects = actual.Objects.Values.OfType<OtherObjectObject>()
        .Where(other => actions[other.Key].Kind == ActionKind.Keep)
        .Concat(access.DefaultPrivileges)
        .SelectMany(other => other.DefaultPrivileges)
        .ToLookup(privilege => privilege.Objects, StringComparer.Ordinal);

    /// <summary>Undoes them on an object that was just made, for the roles that its own grants do not speak of.</summary>
    public IEnumerable<SqlStep> Undo(SqlObject made)
    {
        if (_byObjects.Count == 0 || made.Access is not { Column: null } wanted || access.IsOpen(made)) return [];
        return _byObjects[ObjectsOf(made)]
            .Where(privilege => (privilege.Schema is null || privilege.Schema == made.Key.Schema) && !Privileges.IsListed(wanted, privilege.Role) && Concerns(privilege, wanted))
            .DistinctBy(privilege => privilege.Role, StringComparer.Ordinal)
            .Select(privilege => Privileges.Reset(wanted, privilege.Role, privilege.IsGranted));
    }

    /// <summary>What makers take from themselves is their own business where the owner is known to be another.</summary>
    private static bool Concerns(DefaultPrivilege privilege, Ownership wanted) =>
        privilege.Role != privilege.Maker || !privilege.IsGranted && (wanted.Owner is null || wanted.Owner == privilege.Role);

    private static string ObjectsOf(SqlObject made) => made switch
    {
        TableObject or ViewObject or MaterializedViewObject => "TABLES",
        SequenceObject => "SEQUENCES",
        RoutineObject => "FUNCTIONS",
        TypeObject => "TYPES",
        SchemaObject => "SCHEMAS",
        _ => "",
    };
}
