package dev.floorseat.access;

/** What an account may do; one account may have several. The words are those of product.md, T1. */
public enum Role {
    /** Plans rotations, publishes and repairs them. */
    PLANNER,
    /** Visits the floor. */
    EXECUTIVE,
    /** Accepts visits and blocks time for an executive, and does nothing else. */
    ASSISTANT,
    /** Hosts visits. */
    MENTOR,
    /** The CX lead: brings notes to rules. */
    LEAD,
    /** The works council: looks on. */
    COUNCIL,
    /** Keeps the accounts. */
    ADMIN;

    /** The authority Spring Security knows this role by: {@code ROLE_PLANNER}, which {@code hasRole('PLANNER')} asks for. */
    public String authority() {
        return "ROLE_" + name();
    }
}
