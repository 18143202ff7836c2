namespace SchemaTasks.Generation.Types.CSharp;

/// <summary>Code that is the same in every printed file.</summary>
internal static class CSharpSupport
{
    /// <summary>What older frameworks lack for records and required members; a project that has them itself defines SCHEMATASKS_NO_POLYFILLS.</summary>
    public const string Polyfills = """

        #if !NET5_0_OR_GREATER && !SCHEMATASKS_NO_POLYFILLS
        namespace System.Runtime.CompilerServices
        {
            internal static class IsExternalInit { }
        }
        #endif
        #if !NET7_0_OR_GREATER && !SCHEMATASKS_NO_POLYFILLS
        namespace System.Runtime.CompilerServices
        {
            [global::System.AttributeUsage(global::System.AttributeTargets.All, AllowMultiple = false, Inherited = false)]
            internal sealed class RequiredMemberAttribute : global::System.Attribute { }

            [global::System.AttributeUsage(global::System.AttributeTargets.All, AllowMultiple = true, Inherited = false)]
            internal sealed class CompilerFeatureRequiredAttribute : global::System.Attribute
            {
                public CompilerFeatureRequiredAttribute(string featureName) { }
            }
        }
        namespace System.Diagnostics.CodeAnalysis
        {
            [global::System.AttributeUsage(global::System.AttributeTargets.Constructor, AllowMultiple = false, Inherited = false)]
            internal sealed class SetsRequiredMembersAttribute : global::System.Attribute { }
        }
        #endif

        """;

    private const string CommandText = """

        namespace $NAMESPACE$
        {
            /// <summary>Collects columns and parameters for one statement.</summary>
            internal sealed class SchemaCommand
            {
                private readonly global::Npgsql.NpgsqlCommand _command;
                private readonly global::System.Collections.Generic.List<string> _columns = new global::System.Collections.Generic.List<string>();
                private readonly global::System.Collections.Generic.List<string> _values = new global::System.Collections.Generic.List<string>();
                private readonly global::System.Collections.Generic.List<string> _changes = new global::System.Collections.Generic.List<string>();
                private readonly global::System.Collections.Generic.List<string> _conditions = new global::System.Collections.Generic.List<string>();

                public SchemaCommand(global::Npgsql.NpgsqlConnection connection) => _command = connection.CreateCommand();

                public static global::Npgsql.NpgsqlParameter Parameter(string? name, object? value, string type)
                {
                    var parameter = new global::Npgsql.NpgsqlParameter { Value = value ?? global::System.DBNull.Value, DataTypeName = type };
                    if (name != null) parameter.ParameterName = name;
                    return parameter;
                }

                public void Set(string column, object? value, string type, string? cast = null)
                {
                    if (value == null) return;
                    _columns.Add(column);
                    _values.Add(Add(value, type, cast));
                }

                public void Change(string column, object? value, string type, string? cast = null) => _changes.Add(column + " = " + Add(value, type, cast));

                public void Where(string column, object? value, string type, string? cast = null) => _conditions.Add(column + " = " + Add(value, type, cast));

                public global::Npgsql.NpgsqlCommand Insert(string table, string? returning)
                {
                    var values = _columns.Count == 0 ? " DEFAULT VALUES" : " (" + string.Join(", ", _columns) + ") VALUES (" + string.Join(", ", _values) + ")";
                    _command.CommandText = "INSERT INTO " + table + values + (string.IsNullOrEmpty(returning) ? "" : " RETURNING " + returning);
                    return _command;
                }

                public global::Npgsql.NpgsqlCommand Update(string table)
                {
                    _command.CommandText = "UPDATE " + table + " SET " + string.Join(", ", _changes) + " WHERE " + string.Join(" AND ", _conditions);
                    return _command;
                }

                private string Add(object? value, string type, string? cast)
                {
                    _command.Parameters.Add(Parameter(null, value, type));
                    var placeholder = "$" + _command.Parameters.Count.ToString(global::System.Globalization.CultureInfo.InvariantCulture);
                    return cast == null ? placeholder : "CAST(" + placeholder + " AS " + cast + ")";
                }
            }
        }

        """;

    public static string Command(string name) => CommandText.Replace("$NAMESPACE$", CSharpText.Namespace(name), StringComparison.Ordinal);
}
