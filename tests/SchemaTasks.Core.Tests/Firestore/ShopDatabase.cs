using SchemaTasks.Model;
using Index = SchemaTasks.Model.Index;

namespace SchemaTasks.Generation.Firestore;

/// <summary>A small shop that has a bit of everything: what the expected files are printed from.</summary>
internal static class ShopDatabase
{
    public static DatabaseSchema Create() => new()
    {
        Schemas =
        [
            new Schema
            {
                Name = "public",
                Tables =
                [
                    FirestoreRun.Table("notes", "id! uuid", "body text", "tags text[]", "extra jsonb", "blob bytea") with
                    {
                        Comment = "Free text, \"quoted\", and */ a comment's end",
                        Indexes =
                        [
                            new Index { Name = "notes_tags_idx", Method = "gin", Keys = [new IndexKey { Column = "tags" }] },
                            new Index { Name = "notes_body_trgm", Method = "gin", Keys = [new IndexKey { Column = "body", OperatorClass = "public.gin_trgm_ops" }] },
                        ],
                    },
                ],
            },
            new Schema
            {
                Name = "shop",
                Enums = [new EnumType { Name = "status", Values = ["open", "paid", "it's \"gone\""] }],
                Domains = [new Domain { Name = "email", Type = "public.citext", Nullable = false, Checks = [new CheckConstraint { Name = "email_check", Expression = "(VALUE ~ '@'::text)" }] }],
                Composites = [new CompositeType { Name = "address", Attributes = [new CompositeAttribute { Name = "street", Type = "text" }, new CompositeAttribute { Name = "since", Type = "date" }] }],
                Tables =
                [
                    FirestoreRun.Table("customers", "id! bigint", "email shop.email", "name! character varying(80)", "home shop.address", "joined! timestamp with time zone", "credit numeric(12,2)", "position_at point", "embedding public.vector(3)") with
                    {
                        UniqueConstraints = [new KeyConstraint { Name = "customers_email_key", Columns = ["email"] }],
                        Indexes =
                        [
                            new Index { Name = "customers_embedding_idx", Method = "hnsw", Keys = [new IndexKey { Column = "embedding", OperatorClass = "public.vector_cosine_ops" }] },
                            new Index { Name = "customers_lower_idx", Keys = [new IndexKey { Expression = "lower(name)" }] },
                            new Index { Name = "customers_name_joined_idx", Keys = [new IndexKey { Column = "name" }, new IndexKey { Column = "joined", Descending = true }], Include = ["credit"] },
                        ],
                    },
                    FirestoreRun.Table("order_lines", "order_id! bigint", "line! smallint", "amount! numeric(30,4)", "weird`name text", "__meta__ jsonb") with
                    {
                        PrimaryKey = new KeyConstraint { Name = "order_lines_pkey", Columns = ["order_id", "line"] },
                        ForeignKeys = [new ForeignKey { Name = "order_lines_order_id_fkey", Columns = ["order_id"], References = new QualifiedName("shop", "orders"), ReferencedColumns = ["id"] }],
                        Indexes = [new Index { Name = "order_lines_weird_idx", Keys = [new IndexKey { Column = "weird`name" }, new IndexKey { Column = "amount" }] }],
                    },
                    FirestoreRun.Table("orders", "id! bigint", "customer_id! bigint", "status! shop.status", "placed! timestamp without time zone", "valid tstzrange", "note text") with
                    {
                        ForeignKeys = [new ForeignKey { Name = "orders_customer_id_fkey", Columns = ["customer_id"], References = new QualifiedName("shop", "customers"), ReferencedColumns = ["id"] }],
                        Indexes = [new Index { Name = "orders_open_idx", Keys = [new IndexKey { Column = "customer_id" }, new IndexKey { Column = "placed" }], Where = "(status = 'open'::shop.status)" }],
                    },
                ],
                Views = [new View { Name = "open_orders", Definition = "SELECT 1;", Columns = [new ViewColumn { Name = "id", Type = "bigint" }, new ViewColumn { Name = "status", Type = "shop.status" }] }],
            },
        ],
    };
}
