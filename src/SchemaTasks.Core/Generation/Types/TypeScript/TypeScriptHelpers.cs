using TypeScriptText = SchemaTasks.Generation.Firestore.TypeScriptText;

namespace SchemaTasks.Generation.Types.TypeScript;

/// <summary>The types that look names up: <c>Tables&lt;'orders'&gt;</c>, <c>Tables&lt;{ schema: 'shop' }, 'orders'&gt;</c>.</summary>
internal static class TypeScriptHelpers
{
    private const string Text = """

        type SchemaName = keyof Database;
        type DefaultSchema = Database[$DEFAULT$];
        type Relations<S extends SchemaName> = Database[S]['Tables'] & Database[S]['Views'];
        type Part<T, K extends PropertyKey> = T extends { [key in K]: infer P } ? P : never;

        export type Tables<
          T extends keyof (DefaultSchema['Tables'] & DefaultSchema['Views']) | { schema: SchemaName },
          N extends T extends { schema: infer S extends SchemaName } ? keyof Relations<S> : never = never,
        > = T extends { schema: infer S extends SchemaName }
          ? Part<Relations<S>[N & keyof Relations<S>], 'Row'>
          : T extends keyof (DefaultSchema['Tables'] & DefaultSchema['Views'])
            ? Part<(DefaultSchema['Tables'] & DefaultSchema['Views'])[T], 'Row'>
            : never;

        export type TablesInsert<
          T extends keyof DefaultSchema['Tables'] | { schema: SchemaName },
          N extends T extends { schema: infer S extends SchemaName } ? keyof Database[S]['Tables'] : never = never,
        > = T extends { schema: infer S extends SchemaName }
          ? Part<Database[S]['Tables'][N & keyof Database[S]['Tables']], 'Insert'>
          : T extends keyof DefaultSchema['Tables']
            ? Part<DefaultSchema['Tables'][T], 'Insert'>
            : never;

        export type TablesUpdate<
          T extends keyof DefaultSchema['Tables'] | { schema: SchemaName },
          N extends T extends { schema: infer S extends SchemaName } ? keyof Database[S]['Tables'] : never = never,
        > = T extends { schema: infer S extends SchemaName }
          ? Part<Database[S]['Tables'][N & keyof Database[S]['Tables']], 'Update'>
          : T extends keyof DefaultSchema['Tables']
            ? Part<DefaultSchema['Tables'][T], 'Update'>
            : never;

        export type Enums<
          T extends keyof DefaultSchema['Enums'] | { schema: SchemaName },
          N extends T extends { schema: infer S extends SchemaName } ? keyof Database[S]['Enums'] : never = never,
        > = T extends { schema: infer S extends SchemaName }
          ? Database[S]['Enums'][N & keyof Database[S]['Enums']]
          : T extends keyof DefaultSchema['Enums']
            ? DefaultSchema['Enums'][T]
            : never;

        export type CompositeTypes<
          T extends keyof DefaultSchema['CompositeTypes'] | { schema: SchemaName },
          N extends T extends { schema: infer S extends SchemaName } ? keyof Database[S]['CompositeTypes'] : never = never,
        > = T extends { schema: infer S extends SchemaName }
          ? Database[S]['CompositeTypes'][N & keyof Database[S]['CompositeTypes']]
          : T extends keyof DefaultSchema['CompositeTypes']
            ? DefaultSchema['CompositeTypes'][T]
            : never;

        """;

    /// <param name="defaultSchema">The schema that names without one are looked up in; <see langword="null"/> for a manifest without schemas.</param>
    public static string Of(string? defaultSchema) =>
        defaultSchema is null ? "" : Text.ReplaceLineEndings("\n").Replace("$DEFAULT$", TypeScriptText.Literal(defaultSchema), StringComparison.Ordinal);
}
