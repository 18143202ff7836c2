using System.Collections.Immutable;

namespace SchemaTasks.Model;

/// <summary>An object of CREATE EVENT TRIGGER.</summary>
public sealed record EventTrigger
{
    /// <summary><c>pg_event_trigger.evtname</c>, unquoted; unique in the database.</summary>
    public required string Name { get; init; }

    /// <summary>COMMENT ON EVENT TRIGGER; <see langword="null"/> for none.</summary>
    public string? Comment { get; init; }

    /// <inheritdoc cref="IOwnedObject.Owner"/>
    public string? Owner { get; init; }

    /// <summary><c>ddl_command_end</c> …</summary>
    public required string Event { get; init; }

    /// <summary>EXECUTE FUNCTION: a function without arguments that returns <c>event_trigger</c>.</summary>
    public required QualifiedName Function { get; init; }

    /// <summary>WHEN TAG IN (…), in ordinal order.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>ALTER EVENT TRIGGER … ENABLE or DISABLE (<c>pg_event_trigger.evtenabled</c>).</summary>
    public FiringMode Enabled { get; init; }
}
