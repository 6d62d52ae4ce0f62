package dev.floorseat.invites.busy;

import java.net.URI;

/**
 * What it takes to read a calendar: a secret as a whole. Never written anywhere but enciphered.
 *
 * @param address where it is
 * @param user empty for a mere address
 * @param password empty for a mere address
 */
record Access(URI address, String user, String password) {

    @Override
    public String toString() {
        return "Access[" + address.getHost() + "]";
    }
}
