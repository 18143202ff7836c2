using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Diff;
using SchemaTasks.Migrations;
using SchemaTasks.Model;
using SchemaTasks.Postgres;

namespace SchemaTasks.Operations;

/// <summary>Records a migration as applied to a server that has its effect already, which is proved on a shadow.</summary>
internal static class MarkAppliedOperation
{
    /// <summary>More names would not be read.</summary>
    private const int MostNamed = 3;

    /// <exception cref="DiagnosticException">There is no such file (ST2027), it was applied already (ST2074), or the server lacks what it does (ST2073).</exception>
    public static async Task<MigrateResult> RunAsync(MigrateRequest request, string given, ConnectionSettings server, MigrationSet files, MigrationOptions options, CancellationToken cancel)
    {
        var file = files.Versioned[files.IndexOf(given)];
        var name = file.Name;
        var plan = await MigrationRunner.PlanAsync(server, files, options, cancel).ConfigureAwait(false);
        if (plan.History.Any(row => row.FileName == name && row.IsApplied))
            throw new DiagnosticException(Diagnostic.Create(LayoutDiagnostics.AlreadyApplied, new SourceLocation(file.Path, 1, 1), name, server));
        if (!request.Force) await ProveAsync(request, server, files, file, plan, cancel).ConfigureAwait(false);
        await MigrationRunner.MarkAsync(server, files, file, options, cancel).ConfigureAwait(false);
        return new MigrateResult(server.ToString(), [], [.. plan.Pending.Select(one => one.Name).Where(one => one != name)], [], [], server.Remarks) { Marked = name };
    }

    private static async Task ProveAsync(MigrateRequest request, ConnectionSettings server, MigrationSet files, MigrationFile file, MigrationPlan plan, CancellationToken cancel)
    {
        var applied = plan.History.Where(row => row.IsApplied).Select(row => row.FileName).ToHashSet(StringComparer.Ordinal);
        var before = files with { Versioned = [.. files.Versioned.Where(one => applied.Contains(one.Name))], Repeatable = [.. files.Repeatable.Where(one => applied.Contains(one.Name))], Diagnostics = [] };
        var after = before with { Versioned = [.. files.Versioned.Where(one => applied.Contains(one.Name) || one == file)] };
        // Owners and grants are read too: a migration may be about nothing else.
        var configuration = request.Database.ConfigurationFile is { } path ? ConfigurationFile.Read(path) : SchemaConfiguration.Default;
        var reading = OpenDatabase.Options(configuration, request.Database);
        var live = await CatalogReader.ReadAsync(server, reading, cancel).ConfigureAwait(false);
        var platform = live.Platform?.Kind ?? HostingPlatform.None;
        var shadow = await OpenDatabase.OpenFilledAsync(request.Database with { Mode = DatabaseMode.Shadow, SharedShadow = null, Platform = platform }, before, live.Schema.PostgresMajor, cancel).ConfigureAwait(false);
        await using (shadow.ConfigureAwait(false))
        {
            reading = reading with { FirstOid = shadow.FirstOid, Platform = platform };
            var without = (await CatalogReader.ReadAsync(shadow.Connection, reading, cancel).ConfigureAwait(false)).Schema;
            await MigrationRunner.ApplyAsync(shadow.Connection, after, new MigrationOptions { AllowOutOfOrder = true }.ForReplay(after, shadow.Sender), cancel).ConfigureAwait(false);
            var with = (await CatalogReader.ReadAsync(shadow.Connection, reading, cancel).ConfigureAwait(false)).Schema;
            if (Missing(without, with, live.Schema) is { } missing)
                throw new DiagnosticException(Diagnostic.Create(LayoutDiagnostics.NotProven, new SourceLocation(file.Path, 1, 1), file.Name, missing));
        }
    }

    /// <returns>What of the file's effect the live server lacks; <see langword="null"/> when it has all of it.</returns>
    private static string? Missing(DatabaseSchema without, DatabaseSchema with, DatabaseSchema live)
    {
        var effect = SchemaComparer.Diff(with, without).All;
        if (effect.IsEmpty) return "it changes nothing of the schema, so what it does cannot be looked for on the server";
        var absent = SchemaComparer.Diff(with, live with { PostgresMajor = with.PostgresMajor }).All.Where(change => effect.Any(one => IsAboutTheSame(one, change))).ToImmutableArray();
        if (absent.IsEmpty) return null;
        var named = string.Join(", ", absent.Select(change => change.Facet is { } facet ? $"{change.Path} ({facet})" : change.Path.ToString()).Distinct().Take(MostNamed));
        return $"on the server it is otherwise: {named}{(absent.Length > MostNamed ? " and others" : "")}";
    }

    private static bool IsAboutTheSame(SchemaChange effect, SchemaChange change)
    {
        if (effect.Path == change.Path || effect.RenamedTo == change.Path || change.RenamedTo == effect.Path) return effect.Facet is null || change.Facet is null || effect.Facet == change.Facet;
        // An object that is not there as a whole, and what is in it.
        return (effect.Facet is null && Holds(effect.Path, change.Path)) || (change.Facet is null && Holds(change.Path, effect.Path));
    }

    private static bool Holds(ObjectPath outer, ObjectPath inner) =>
        outer.Kind == ObjectKind.Schema ? inner.Schema == outer.Name : outer.Member is null && inner.Member is not null && outer.Schema == inner.Schema && outer.Name == inner.Name && outer.Kind != ObjectKind.Other;
}
