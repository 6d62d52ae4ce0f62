package dev.floorseat.solver;

/** Looks on while a plan is being made. Both methods are called from a thread of the solver's and return quickly. */
public interface SolveWatch {

    /**
     * Takes how far it is: once a second, and once at the end.
     *
     * @param progress how far it is
     */
    void progress(Progress progress);

    /**
     * Says whether to stop early and keep the best plan so far; asked several times a second.
     *
     * @return true to stop
     */
    boolean stop();

    /** Looks away and lets it run. */
    SolveWatch NOBODY = new SolveWatch() {
        @Override
        public void progress(Progress progress) {
            // nobody wants to know
        }

        @Override
        public boolean stop() {
            return false;
        }
    };
}
