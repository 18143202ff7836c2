using System.Collections.Immutable;

namespace SchemaTasks.Model;

/// <summary>A function, procedure, aggregate or window function; identified by name and signature.</summary>
public sealed record Routine : IOwnedObject
{
    public required string Name { get; init; }

    public string? Comment { get; init; }

    public string? Owner { get; init; }

    public ImmutableArray<Grant> Grants { get; init; } = [];

    public RoutineKind Kind { get; init; }

    /// <summary>With modes, names and defaults, as <c>pg_get_function_arguments</c> prints them; <c>*</c> for an aggregate without arguments.</summary>
    public required string Arguments { get; init; }

    /// <summary>
    /// The types of the input arguments alone, comma-separated (<c>integer, text[]</c>): what overloads differ by and DROP FUNCTION takes.
    /// For an aggregate as <c>pg_get_function_identity_arguments</c> prints them (<c>*</c> and <c>ORDER BY</c> included).
    /// </summary>
    public required string Signature { get; init; }

    /// <summary><c>text</c>, <c>SETOF people.master</c>, <c>TABLE(a integer)</c>; <see langword="null"/> for a procedure.</summary>
    public string? Returns { get; init; }

    /// <summary><c>sql</c>, <c>plpgsql</c>, <c>c</c>, <c>internal</c> …; <see langword="null"/> for an aggregate.</summary>
    public string? Language { get; init; }

    /// <summary>The source text between the quotes (for C the symbol); or with <see cref="SqlBody"/> the statement(s) as the server prints them.</summary>
    public string? Body { get; init; }

    /// <summary><see cref="Body"/> is an SQL-standard body (<c>RETURN …</c> or <c>BEGIN ATOMIC … END</c>; PostgreSQL 14 and later).</summary>
    public bool SqlBody { get; init; }

    /// <summary>The object file of a C function.</summary>
    public string? Library { get; init; }

    /// <summary>The options of an aggregate between the parentheses of CREATE AGGREGATE, <c>SFUNC = …, STYPE = …</c>, PARALLEL and HYPOTHETICAL included; what follows is not set then.</summary>
    public string? AggregateDefinition { get; init; }

    public Volatility Volatility { get; init; }

    /// <summary>RETURNS NULL ON NULL INPUT.</summary>
    public bool Strict { get; init; }

    public bool SecurityDefiner { get; init; }

    public bool Leakproof { get; init; }

    public ParallelSafety Parallel { get; init; }

    /// <summary>In units of <c>cpu_operator_cost</c>; <see langword="null"/> for the language's default.</summary>
    public double? Cost { get; init; }

    /// <summary>Estimated rows; <see langword="null"/> for the default.</summary>
    public double? Rows { get; init; }

    /// <summary>The planner support function, qualified and quoted.</summary>
    public string? Support { get; init; }

    /// <summary>The types of TRANSFORM FOR TYPE.</summary>
    public ImmutableArray<string> Transforms { get; init; } = [];

    /// <summary><c>search_path=people, pg_temp</c> …: SET clauses as <c>proconfig</c> holds them, in the catalog's order.</summary>
    public ImmutableArray<string> Settings { get; init; } = [];
}

public enum RoutineKind
{
    Function,
    Procedure,
    Aggregate,
    Window,
}

public enum Volatility
{
    Volatile,
    Stable,
    Immutable,
}

public enum ParallelSafety
{
    Unsafe,
    Restricted,
    Safe,
}
