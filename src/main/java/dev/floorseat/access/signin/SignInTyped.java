package dev.floorseat.access.signin;

import org.jspecify.annotations.Nullable;

/** The name somebody typed before a wrong password, kept in their session until the sign-in page has shown it again. */
public final class SignInTyped {

    /** The session attribute's name. */
    public static final String NAME = "access.typed";

    private SignInTyped() {}

    static String of(@Nullable String typed) {
        return typed == null ? "" : typed.substring(0, Math.min(typed.length(), 64));
    }
}
