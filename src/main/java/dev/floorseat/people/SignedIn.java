package dev.floorseat.people;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who is signed in: the principal that every page and resource gets, whatever the way of signing in. */
public interface SignedIn {

    /** The name of the account. */
    String account();

    /** The person the account belongs to; null for accounts without a person, such as an administrator's. */
    @Nullable
    PersonId personId();

    /** The language this reader chose: German or English. */
    Locale language();
}
