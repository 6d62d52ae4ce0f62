package dev.floorseat.invites.replies;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells what befell the database, or two who wanted the same of it, from what is wrong with a mail. */
final class PassingFault {

    /** Somebody ended the connection, or the statement. */
    private static final String INTERRUPTED = "70100";

    private PassingFault() {}

    /** Whether the same may well succeed the next time. */
    static boolean is(RuntimeException fault) {
        return fault instanceof PublishedMeanwhile
                || fault instanceof TransientDataAccessException
                || fault instanceof RecoverableDataAccessException
                || fault instanceof DataAccessResourceFailureException
                || fault instanceof CannotCreateTransactionException
                || fault instanceof TransactionSystemException
                || (fault instanceof UncategorizedSQLException sql && isInterrupted(sql.getSQLException()));
    }

    private static boolean isInterrupted(@Nullable SQLException cause) {
        return cause != null && INTERRUPTED.equals(cause.getSQLState());
    }
}
