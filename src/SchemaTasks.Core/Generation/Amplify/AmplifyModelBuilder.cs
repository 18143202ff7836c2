using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Amplify;

/// <summary>Plans the Amplify model of a schema, planner after planner.</summary>
internal static class AmplifyModelBuilder
{
    /// <returns>The model, or <see langword="null"/> when an error is among the draft's diagnostics.</returns>
    public static AmplifyModel? Build(Draft draft)
    {
        new TypePlanner(draft).Plan();
        new FieldPlanner(draft).Plan();
        if (draft.HasErrors) return null;
        new RelationPlanner(draft).Plan();
        new IndexPlanner(draft).Plan();
        new OperationPlanner(draft).Plan();
        new AuthPlanner(draft).Plan();
        if (draft.Dialect == AmplifyDialect.Sql) TableNames.Plan(draft);
        if (draft.HasErrors) return null;
        KeyChecks.Run(draft);
        SharedInputs.Report(draft);

        var models = draft.Models.Count();
        if (models == 0) draft.Report(AmplifyDiagnostics.NoModels, ObjectPath.Database, null);
        return new AmplifyModel { Dialect = draft.Dialect, Settings = draft.Settings, IsUndecided = draft.IsUndecided, DefaultAuth = AuthPlanner.DefaultOf(draft.Settings), Schemas = Schemas(draft) };
    }

    private static ImmutableArray<AmplifySchema> Schemas(Draft draft)
    {
        var types = draft.Types.ToLookup(type => type.Source.Schema, Freeze, StringComparer.Ordinal);
        var enums = draft.Enums.Values.Where(type => !type.Values.IsEmpty).ToLookup(type => type.Source.Schema, StringComparer.Ordinal);
        return
        [
            .. draft.Schema.Schemas
                .Select(schema => new AmplifySchema(schema.Name, schema.Comment, [.. enums[schema.Name]], [.. types[schema.Name]]))
                .Where(schema => schema.Enums.Length + schema.Types.Length > 0),
        ];
    }

    private static AmplifyType Freeze(DraftType type) => new()
    {
        Name = type.Name,
        Source = type.Source,
        Comment = type.Comment,
        Key = type.Key,
        IsReadOnly = type.Table is null,
        Fields = type.Fields,
        Indexes = [.. type.Indexes],
        Relations = [.. type.Relations],
        CreatedAt = type.CreatedAt,
        UpdatedAt = type.UpdatedAt,
        Auth = type.Auth,
        Operations = type.Operations,
        RefersTo = type.RefersTo,
    };
}
