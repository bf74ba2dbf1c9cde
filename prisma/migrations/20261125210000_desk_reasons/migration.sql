-- Stands alone: a value of an enum can be used only after the transaction that adds it.
ALTER TYPE "revision_reason" ADD VALUE 'submit';
ALTER TYPE "revision_reason" ADD VALUE 'approve';
ALTER TYPE "revision_reason" ADD VALUE 'schedule';
