-- from → to
ALTER TABLE "a"."t" RENAME CONSTRAINT "pk" TO "pk2"; -- probable rename
ALTER TABLE "a"."t" RENAME CONSTRAINT "uq" TO "uq2"; -- probable rename
ALTER TABLE "a"."t" RENAME CONSTRAINT "fk" TO "fk2"; -- probable rename
ALTER TABLE "a"."t" RENAME CONSTRAINT "ck" TO "ck2"; -- probable rename
ALTER TABLE "a"."t" RENAME CONSTRAINT "ex" TO "ex2"; -- probable rename
ALTER INDEX "a"."mi" RENAME TO "mi2"; -- probable rename
ALTER INDEX "a"."ix" RENAME TO "ix2"; -- probable rename
ALTER STATISTICS "a"."st" RENAME TO "st2"; -- probable rename
ALTER TRIGGER "tr" ON "a"."t" RENAME TO "tr 2"; -- probable rename
ALTER TRIGGER "vt" ON "a"."v" RENAME TO "vt2"; -- probable rename
ALTER RULE "ru" ON "a"."t" RENAME TO "ru2"; -- probable rename
ALTER RULE "vr" ON "a"."v" RENAME TO "vr2"; -- probable rename
ALTER POLICY "po" ON "a"."t" RENAME TO "po2"; -- probable rename

-- to → from
ALTER TABLE "a"."t" RENAME CONSTRAINT "pk2" TO "pk"; -- probable rename
ALTER TABLE "a"."t" RENAME CONSTRAINT "uq2" TO "uq"; -- probable rename
ALTER TABLE "a"."t" RENAME CONSTRAINT "fk2" TO "fk"; -- probable rename
ALTER TABLE "a"."t" RENAME CONSTRAINT "ck2" TO "ck"; -- probable rename
ALTER TABLE "a"."t" RENAME CONSTRAINT "ex2" TO "ex"; -- probable rename
ALTER INDEX "a"."mi2" RENAME TO "mi"; -- probable rename
ALTER INDEX "a"."ix2" RENAME TO "ix"; -- probable rename
ALTER STATISTICS "a"."st2" RENAME TO "st"; -- probable rename
ALTER TRIGGER "tr 2" ON "a"."t" RENAME TO "tr"; -- probable rename
ALTER TRIGGER "vt2" ON "a"."v" RENAME TO "vt"; -- probable rename
ALTER RULE "ru2" ON "a"."t" RENAME TO "ru"; -- probable rename
ALTER RULE "vr2" ON "a"."v" RENAME TO "vr"; -- probable rename
ALTER POLICY "po2" ON "a"."t" RENAME TO "po"; -- probable rename
