using System.Collections.Immutable;

namespace SchemaTasks.Model;

/// <summary>A function, procedure, aggregate or window function; identified by name and signature.</summary>
public sealed record Routine : IOwnedObject
{
    /// <inheritdoc/>
    public required string Name { get; init; }

    /// <inheritdoc/>
    public string? Comment { get; init; }

    /// <inheritdoc/>
    public string? Owner { get; init; }

    /// <inheritdoc/>
    public ImmutableArray<Grant> Grants { get; init; } = [];

    /// <summary><c>pg_proc.prokind</c>.</summary>
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

    /// <summary>VOLATILE, STABLE or IMMUTABLE (<c>pg_proc.provolatile</c>).</summary>
    public Volatility Volatility { get; init; }

    /// <summary>RETURNS NULL ON NULL INPUT.</summary>
    public bool Strict { get; init; }

    /// <summary>SECURITY DEFINER: it runs with the rights of its owner.</summary>
    public bool SecurityDefiner { get; init; }

    /// <summary>LEAKPROOF: it shows nothing of its arguments but by its result.</summary>
    public bool Leakproof { get; init; }

    /// <summary>PARALLEL (<c>pg_proc.proparallel</c>).</summary>
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

/// <summary>What a routine is and which CREATE makes it.</summary>
public enum RoutineKind
{
    /// <summary>CREATE FUNCTION.</summary>
    Function,
    /// <summary>CREATE PROCEDURE.</summary>
    Procedure,
    /// <summary>CREATE AGGREGATE.</summary>
    Aggregate,
    /// <summary>CREATE FUNCTION … WINDOW.</summary>
    Window,
}

/// <summary>What a function's result depends on.</summary>
public enum Volatility
{
    /// <summary>VOLATILE, PostgreSQL's default: it may differ at each call, and the function may change data.</summary>
    Volatile,
    /// <summary>STABLE: the same for the same arguments within one statement.</summary>
    Stable,
    /// <summary>IMMUTABLE: the same for the same arguments at any time.</summary>
    Immutable,
}

/// <summary>Whether a parallel query may call a function.</summary>
public enum ParallelSafety
{
    /// <summary>PARALLEL UNSAFE, PostgreSQL's default: a query that calls it has a serial plan.</summary>
    Unsafe,
    /// <summary>PARALLEL RESTRICTED: in the leader of a parallel group only.</summary>
    Restricted,
    /// <summary>PARALLEL SAFE.</summary>
    Safe,
}
