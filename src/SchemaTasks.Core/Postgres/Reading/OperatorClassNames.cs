using SchemaTasks.Postgres.Rows;

namespace SchemaTasks.Postgres.Reading;

/// <summary>Operator classes that an index has to name (GetDefaultOpClass in indexcmds.c says which it need not).</summary>
internal sealed class OperatorClassNames
{
    private readonly Dictionary<int, OperatorClassRow> _classes;
    private readonly Dictionary<int, DomainRow> _domains;
    private readonly Groups<OperatorClassRow> _classesOfType;

    public OperatorClassNames(CatalogContext context)
    {
        _classes = context.Rows.OperatorClasses.Rows.ToDictionary(row => row.Oid);
        _domains = context.Rows.Domains.Rows.ToDictionary(row => row.Oid);
        _classesOfType = new(context.Rows.OperatorClasses.Rows, row => row.InputType);
    }

    /// <summary>The class's name, which its parameters have to follow whether or not it is the default.</summary>
    public string NameOf(int operatorClass) => _classes[operatorClass].Name;

    /// <summary>The class's name, or <see langword="null"/> when it is the default of the type for its method.</summary>
    /// <param name="operatorClass">The class.</param>
    /// <param name="type">The column's type; of an expression what the index stores, which may be another than that of the expression.</param>
    /// <param name="isExpression">The key is no column.</param>
    public string? IfNotDefault(int operatorClass, int type, bool isExpression)
    {
        while (_domains.TryGetValue(type, out var domain)) type = domain.BaseOid;
        var row = _classes[operatorClass];
        var isDefault = row.Default && (row.InputType == type || isExpression && row.KeyType == type
            // A type without a class of its own takes one that its values can be read as: arrays, enums, varchar as text (never as bpchar).
            || (!HasExactDefault(row.Method, type) && row.InputType != CatalogId.Bpchar));
        return isDefault ? null : row.Name;
    }

    private bool HasExactDefault(int method, int type)
    {
        foreach (var row in _classesOfType[type])
        {
            if (row.Default && row.Method == method) return true;
        }
        return false;
    }
}
