namespace SchemaTasks.Manifest.Sql;

/// <summary>What a key of the manifest promises to hold, where its text reaches SQL as it is.</summary>
internal enum SqlTextKind
{
    /// <summary>A data type with its modifier: <c>numeric(10,2)</c>, <c>timestamp(3) with time zone</c>, <c>people."Level"[]</c>.</summary>
    Type,
    /// <summary>A type, <c>SETOF</c> a type, or <c>TABLE(…)</c>.</summary>
    Result,
    /// <summary>A name with or without its schema, in quotes where SQL needs them.</summary>
    Name,
    /// <summary>One keyword: a storage or compression method.</summary>
    Word,
    /// <summary>A privilege of GRANT.</summary>
    Privilege,
    /// <summary>One expression.</summary>
    Expression,
    /// <summary>One expression in a list of clauses.</summary>
    Default,
    /// <summary>One query.</summary>
    Query,
    /// <summary>One CREATE TRIGGER.</summary>
    Trigger,
    /// <summary>One CREATE RULE; its actions may be in parentheses with semicolons between them.</summary>
    Rule,
    /// <summary>One CREATE STATISTICS.</summary>
    Statistics,
    /// <summary>EXCLUDE and its elements.</summary>
    Exclusion,
    /// <summary><c>RANGE (…)</c>, <c>LIST (…)</c>, <c>HASH (…)</c>.</summary>
    PartitionKey,
    /// <summary><c>FOR VALUES …</c> or DEFAULT.</summary>
    PartitionBound,
    /// <summary>A list in parentheses: arguments, the options of an aggregate.</summary>
    List,
    /// <summary>The body of an SQL-standard routine: <c>RETURN …</c> or <c>BEGIN ATOMIC … END</c>.</summary>
    RoutineBody,
}
