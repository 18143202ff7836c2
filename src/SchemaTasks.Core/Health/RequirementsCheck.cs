using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Postgres;
using SchemaTasks.Text;

namespace SchemaTasks.Health;

/// <summary>Compares the <c>requires</c> section with a server: every fault at once, each at its line of the configuration file.</summary>
internal sealed class RequirementsCheck(Requirements requires, RequirementPhase phase, bool isShadow)
{
    private readonly List<Wanted> _wanted = [];
    private readonly List<string> _privileges = [];
    private int _versionNumber;
    private string _version = "";
    private string _role = "";

    private bool OfServer => phase is RequirementPhase.Server or RequirementPhase.All;

    private bool OfObjects => phase is RequirementPhase.Objects or RequirementPhase.All;

    /// <summary>What of the section is checked, for people: <c>3 requirements</c>.</summary>
    public int Count { get; private set; }

    /// <summary>The queries that answer it; run them, then ask for <see cref="Faults"/>.</summary>
    public IReadOnlyList<HealthQuery> Queries(int major)
    {
        Collect();
        var queries = new List<HealthQuery>
        {
            HealthQuery.Load("server", major, row => (_versionNumber, _version, _role) = ((int)row.Number(0), row.Text(1), row.Text(2))),
            HealthQuery.Load("requires", major, row => _wanted[(int)row.Number(0)].Take(row.Flag(1), row.OptionalText(2), row.OptionalText(3)), Json()),
        };
        if (requires.Privilege is { } privilege && OfServer && !isShadow)
            queries.Add(HealthQuery.Load("privileges", major, row => { if (row.Text(1) == "role" || privilege.Level == PrivilegeLevel.Read) _privileges.Add(row.Text(0)); }));
        return queries;
    }

    /// <returns>Errors (on a shadow server of another version, warnings) in the configuration file's order.</returns>
    public ImmutableArray<Diagnostic> Faults(IEnumerable<QueryOutcome> outcomes)
    {
        var failed = outcomes.FirstOrDefault(outcome => outcome.Failed);
        if (failed.Failed) return [Diagnostic.Create(RequirementDiagnostics.CouldNotCheck, null, $"{failed.SqlState} {failed.Message}")];
        var faults = new List<Diagnostic>();
        if (OfServer)
        {
            foreach (var bound in requires.Postgres.Where(bound => !bound.Holds(_versionNumber)))
                faults.Add(Diagnostic.Create(RequirementDiagnostics.ServerVersion, bound.Location, _version, bound) with { Severity = isShadow ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error });
        }
        faults.AddRange(_wanted.Select(wanted => wanted.Fault()).OfType<Diagnostic>());
        if (requires.Privilege is { } privilege && _privileges.Count > 0)
        {
            var more = _privileges.Count > 10 ? $" and {_privileges.Count - 10} more" : "";
            faults.Add(Diagnostic.Create(RequirementDiagnostics.TooManyPrivileges, privilege.Location, _role, privilege.Level.ToString().ToLowerInvariant(), string.Join(", ", _privileges.Take(10)) + more));
        }
        return [.. faults.OrderBy(fault => fault.Location?.Line ?? 0).ThenBy(fault => fault.Location?.Column ?? 0)];
    }

    /// <summary>Checks by a session of its own.</summary>
    /// <exception cref="ServerUnavailableException">The server cannot be reached.</exception>
    public async Task<ImmutableArray<Diagnostic>> RunAsync(ConnectionSettings server, TimeSpan timeout, CancellationToken cancel)
    {
        var session = await HealthSession.OpenAsync(server, timeout, cancel).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            var queries = Queries(session.Major);
            return Faults(await session.RunAsync(queries, queries.Count, timeout, cancel).ConfigureAwait(false));
        }
    }

    private void Collect()
    {
        Count = requires.Postgres.Length > 0 && OfServer ? 1 : 0;
        if (requires.Privilege is not null && OfServer && !isShadow) Count++;
        foreach (var extension in requires.Extensions) Want("extension", "", extension.Name, "", wanted => OfExtension(extension, wanted));
        if (OfServer && !isShadow)
        {
            foreach (var role in requires.Roles)
                Want("role", "", role.Name, "", wanted => wanted.Exists ? null : Diagnostic.Create(RequirementDiagnostics.NoRole, role.Location, role.Name, SqlIdentifier.QuoteIfNeeded(role.Name)));
            foreach (var setting in requires.Settings)
            {
                Want("setting", "", setting.Name, "", wanted => wanted.Found == setting.Value ? null
                    : Diagnostic.Create(RequirementDiagnostics.Setting, setting.Location, setting.Name, wanted.Found is { } value ? $"'{value}'" : "not set", setting.Value));
            }
        }
        if (!OfObjects) return;
        foreach (var schema in requires.Schemas)
            Want("schema", "", schema.Name, "", wanted => wanted.Exists ? null : Diagnostic.Create(RequirementDiagnostics.NoSchema, schema.Location, schema.Name, SqlIdentifier.QuoteIfNeeded(schema.Name)));
        foreach (var relation in requires.Relations)
        {
            var itself = Want("relation", relation.Schema, relation.Name, "", wanted => OfRelation(relation, wanted));
            foreach (var column in relation.Columns)
                Want("column", relation.Schema, relation.Name, column.Name, wanted => itself.Exists ? OfColumn(relation, column, wanted) : null);
        }
    }

    private Wanted Want(string what, string schema, string name, string member, Func<Wanted, Diagnostic?> judge)
    {
        var wanted = new Wanted(what, schema, name, member, judge);
        _wanted.Add(wanted);
        Count++;
        return wanted;
    }

    private Diagnostic? OfExtension(RequiredExtension extension, Wanted wanted)
    {
        var quoted = SqlIdentifier.QuoteIfNeeded(extension.Name);
        if (!wanted.Exists)
        {
            if (wanted.Available is null) return isShadow && phase == RequirementPhase.Server ? null : Diagnostic.Create(RequirementDiagnostics.ExtensionNotAvailable, extension.Location, extension.Name);
            // Before the migrations it is enough that it can be installed.
            if (OfObjects) return Diagnostic.Create(RequirementDiagnostics.ExtensionNotInstalled, extension.Location, extension.Name, wanted.Available, quoted);
            return IsOlder(wanted.Available, extension.MinimumVersion) && !isShadow
                ? Diagnostic.Create(RequirementDiagnostics.ExtensionTooOld, extension.Location, extension.Name, wanted.Available, extension.MinimumVersion, " The server offers no newer one: upgrade its package.") : null;
        }
        // A shadow server may have another version, or a stand-in.
        if (isShadow || !OfObjects || !IsOlder(wanted.Found!, extension.MinimumVersion)) return null;
        var cure = wanted.Available is { } available && !IsOlder(available, extension.MinimumVersion) ? $" Run: ALTER EXTENSION {quoted} UPDATE;" : " The server offers no newer one: upgrade its package.";
        return Diagnostic.Create(RequirementDiagnostics.ExtensionTooOld, extension.Location, extension.Name, wanted.Found, extension.MinimumVersion, cure);
    }

    private static Diagnostic? OfRelation(RequiredRelation relation, Wanted wanted)
    {
        var name = $"{relation.Schema}.{relation.Name}";
        if (!wanted.Exists) return Diagnostic.Create(RequirementDiagnostics.NoRelation, relation.Location, Capital(Word(relation.Kind)), name);
        var actual = wanted.Found switch { "v" => "view", "m" => "materialized view", "S" => "sequence", _ => "table" };
        return actual == Word(relation.Kind) ? null : Diagnostic.Create(RequirementDiagnostics.OtherKind, relation.Location, name, actual, Word(relation.Kind));
    }

    private static Diagnostic? OfColumn(RequiredRelation relation, RequiredColumn column, Wanted wanted)
    {
        var name = $"{relation.Schema}.{relation.Name}";
        if (!wanted.Exists)
        {
            return Diagnostic.Create(RequirementDiagnostics.NoColumn, column.Location, name, column.Name, SqlIdentifier.QuoteIfNeeded(relation.Schema, relation.Name), SqlIdentifier.QuoteIfNeeded(column.Name),
                column.Type.Length > 0 ? column.Type : "…");
        }
        return column.Type.Length == 0 || wanted.Found == column.Type ? null : Diagnostic.Create(RequirementDiagnostics.ColumnType, column.Location, name, column.Name, wanted.Found, column.Type);
    }

    /// <summary>Numbers between dots are compared as numbers, so that 0.10 is newer than 0.9; what follows them does not count.</summary>
    internal static bool IsOlder(string version, string minimum)
    {
        var (left, right) = (Numbers(version), Numbers(minimum));
        for (var part = 0; part < right.Count; part++)
        {
            var compared = (part < left.Count ? left[part] : 0).CompareTo(right[part]);
            if (compared != 0) return compared < 0;
        }
        return false;
    }

    private static List<int> Numbers(string version)
    {
        var numbers = new List<int>();
        foreach (var part in version.Split('.'))
        {
            var digits = part.AsSpan(0, part.AsSpan().IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : part.Length);
            if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) break;
            numbers.Add(number);
            if (digits.Length < part.Length) break;
        }
        return numbers;
    }

    private static string Word(RequiredKind kind) => kind switch
    {
        RequiredKind.Table => "table",
        RequiredKind.View => "view",
        RequiredKind.MaterializedView => "materialized view",
    };

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private string Json() => JsonSerializer.Serialize(_wanted.Select((wanted, number) => new Dictionary<string, object>
    {
        ["number"] = number,
        ["what"] = wanted.What,
        ["schema"] = wanted.Schema,
        ["name"] = wanted.Name,
        ["member"] = wanted.Member,
    }));

    /// <summary>One thing that is looked up.</summary>
    private sealed class Wanted(string what, string schema, string name, string member, Func<Wanted, Diagnostic?> judge)
    {
        public string What => what;

        public string Schema => schema;

        public string Name => name;

        public string Member => member;

        public bool Exists { get; private set; }

        /// <summary>Its version, type, kind or value.</summary>
        public string? Found { get; private set; }

        /// <summary>For an extension: the version that can be installed.</summary>
        public string? Available { get; private set; }

        public void Take(bool exists, string? found, string? available) => (Exists, Found, Available) = (exists, found, available);

        public Diagnostic? Fault() => judge(this);
    }
}
