#pragma warning disable CA1031, CA2007, CA1305, CA2100, CA2263
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Dapper;
using Npgsql;
using NpgsqlTypes;
using Printed.Every;

namespace Program;

/// <summary>
/// Row 1 is written by SQL and read; row 2 has the same values with nulls, row 3 the same in both columns of each type, both written by the printed
/// INSERT. The server compares what came back with row 1, and both rows are read again by Npgsql and by Dapper.
/// </summary>
internal static class RoundTrip
{
    private static readonly string[] Columns = [.. EveryTypeTable.ColumnNames.Where(pair => pair.Key != "RowId" && !pair.Value.EndsWith("_n", StringComparison.Ordinal)).Select(pair => pair.Key)];

    public static async Task RunAsync(NpgsqlDataSource source, string connectionString)
    {
        await using var connection = await source.OpenConnectionAsync();
        var first = await ReadAsync(connection, 1);
        foreach (var column in Columns) Outcome.Check(Value(first, column) is not null && Value(first, column + "N") is null, $"row 1, {column}");

        await InsertAsync(connection, first, null);
        await InsertAsync(connection, first, first);
        foreach (var column in Columns)
        {
            var name = EveryTypeTable.ColumnNames[column];
            await using var compare = new NpgsqlCommand($"SELECT a.{name}::text = b.{name}::text AND b.{name}_n IS NULL AND a.{name}::text = c.{name}_n::text FROM t.every_type a, t.every_type b, t.every_type c WHERE a.row_id = 1 AND b.row_id = 2 AND c.row_id = 3", connection);
            Outcome.Check(await compare.ExecuteScalarAsync() is true, $"{name} was not written as it was read");
        }
        foreach (var (id, isNull) in new[] { (2, true), (3, false) })
        {
            var row = await ReadAsync(connection, id);
            foreach (var column in Columns)
            {
                Outcome.Check(Outcome.Same(Value(first, column), Value(row, column)), $"Npgsql, row {id}, {column}");
                Outcome.Check(isNull ? Value(row, column + "N") is null : Outcome.Same(Value(first, column), Value(row, column + "N")), $"Npgsql, row {id}, {column}N");
            }
        }
        await DapperAsync(connectionString, first);
        await UpdateAsync(connection, first);
        Outcome.Tell($"{Columns.Length} types, null and not null, written and read with Npgsql and Dapper");
    }

    // Dapper reads arrays of nullable elements only with the setting, which the documentation says.
    private static async Task DapperAsync(string connectionString, EveryTypeRow first)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString + ";Array Nullability Mode=Always");
        builder.MapSchema();
        await using var source = builder.Build();
        await using var connection = await source.OpenConnectionAsync();
        var selected = EveryTypeTable.SelectList.Split(", ").ToDictionary(item => item.Split('"')[^2], StringComparer.Ordinal);
        foreach (var (id, isNull) in new[] { (2, true), (3, false) })
        {
            foreach (var column in Columns)
            {
                await CheckAsync(column, Value(first, column));
                await CheckAsync(column + "N", isNull ? null : Value(first, column));
            }

            async Task CheckAsync(string column, object? expected)
            {
                try
                {
                    var row = await connection.QuerySingleAsync<EveryTypeRow>($"SELECT {selected[column]} FROM {EveryTypeTable.FullName} WHERE row_id = {id}");
                    // Dapper asks for an object, which Npgsql makes an IPAddress: the network's length is lost. The documentation says so.
                    if (expected is NpgsqlInet address) Outcome.Check(Equals(((NpgsqlInet)Value(row, column)!).Address, address.Address), $"Dapper, row {id}, {column}");
                    else Outcome.Check(Outcome.Same(expected, Value(row, column)), $"Dapper, row {id}, {column}");
                }
                catch (Exception exception)
                {
                    Outcome.Check(false, $"Dapper, row {id}, {column}: {exception.Message}");
                }
            }
        }
    }

    private static async Task UpdateAsync(NpgsqlConnection connection, EveryTypeRow first)
    {
        await using (var update = EveryTypeTable.CreateUpdateCommand(connection, first with { RowId = 3 })) Outcome.Check(await update.ExecuteNonQueryAsync() == 1, "UPDATE changed no row");
        var row = await ReadAsync(connection, 3);
        foreach (var column in Columns) Outcome.Check(Outcome.Same(Value(first, column), Value(row, column)) && Value(row, column + "N") is null, $"UPDATE, {column}");
    }

    private static async Task<EveryTypeRow> ReadAsync(NpgsqlConnection connection, int id)
    {
        await using var command = new NpgsqlCommand($"SELECT {EveryTypeTable.SelectList} FROM {EveryTypeTable.FullName} WHERE row_id = {id}", connection);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return EveryTypeRow.Read(reader);
    }

    private static async Task InsertAsync(NpgsqlConnection connection, EveryTypeRow row, EveryTypeRow? nullable)
    {
        var insert = (EveryTypeInsert)Activator.CreateInstance(typeof(EveryTypeInsert))!;
        foreach (var column in Columns)
        {
            Set(insert, column, Value(row, column));
            Set(insert, column + "N", nullable is null ? null : Value(nullable, column));
        }
        await using var command = insert.CreateCommand(connection, "row_id");
        Outcome.Check(await command.ExecuteScalarAsync() is long, "INSERT returned no key");
    }

    private static object? Value(EveryTypeRow row, string property) => typeof(EveryTypeRow).GetProperty(property)!.GetValue(row);

    private static void Set(EveryTypeInsert insert, string property, object? value) => typeof(EveryTypeInsert).GetProperty(property)!.SetValue(insert, value);
}
