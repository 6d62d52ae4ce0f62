package dev.floorseat.invites.replies;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells what befell the database, or two who wanted the same of it, from what is wrong with a mail: the same may well succeed later. */
enum PassingFault {
    /** Somebody else was quicker with what this one wanted. */
    OVERTAKEN,
    /** The database does not answer; the mail has nothing to do with it. */
    AWAY,
    /** The database was lost in the middle of it, of which the mail may be the cause. */
    BROKEN_OFF;

    /** Somebody ended the connection, or the statement. */
    private static final String INTERRUPTED = "70100";

    /** Which one a fault is; empty if it is none. */
    static Optional<PassingFault> of(RuntimeException fault) {
        if (fault instanceof PublishedMeanwhile || fault instanceof ConcurrencyFailureException) {
            return Optional.of(OVERTAKEN);
        } else if (fault instanceof CannotCreateTransactionException
                || fault instanceof CannotGetJdbcConnectionException) {
            return Optional.of(AWAY);
        }
        boolean passing = fault instanceof TransientDataAccessException
                || fault instanceof RecoverableDataAccessException
                || fault instanceof DataAccessResourceFailureException
                || fault instanceof TransactionSystemException
                || (fault instanceof UncategorizedSQLException sql && isInterrupted(sql.getSQLException()));
        return passing ? Optional.of(BROKEN_OFF) : Optional.empty();
    }

    private static boolean isInterrupted(@Nullable SQLException cause) {
        return cause != null && INTERRUPTED.equals(cause.getSQLState());
    }
}
