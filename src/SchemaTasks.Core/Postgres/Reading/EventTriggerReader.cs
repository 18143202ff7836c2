using System.Collections.Immutable;
using SchemaTasks.Model;

namespace SchemaTasks.Postgres.Reading;

internal static class EventTriggerReader
{
    public static ImmutableArray<EventTrigger> Read(CatalogContext context) => context.Rows.EventTriggers.Rows
        .Where(row => !context.IsMember(CatalogId.EventTrigger, row.Oid) && !context.Hosted.Has(row, context.Role(row.Owner)))
        .Select(row => new EventTrigger
        {
            Name = row.Name,
            Comment = context.Comment(CatalogId.EventTrigger, row.Oid),
            Owner = context.Owner(row.Owner),
            Event = row.Event,
            Function = new QualifiedName(row.FunctionSchema, row.Function),
            Tags = [.. row.Tags.AsIs().Order(StringComparer.Ordinal)],
            Enabled = TableMemberReader.Firing(row.Enabled),
        })
        .ByName(trigger => trigger.Name);
}
