package dev.floorseat.rotation.web;

import dev.floorseat.rotation.solve.SolveJobs;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Solves for programs: look, and stop early with the best plan kept. */
@RestController
@RequestMapping("/api/v1/jobs")
@PreAuthorize("hasRole('PLANNER')")
class JobResource {

    private final SolveJobs jobs;

    JobResource(SolveJobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping("/{id}")
    JobView one(@PathVariable long id) {
        return JobView.of(jobs.job(id));
    }

    @DeleteMapping("/{id}")
    JobView stop(@PathVariable long id) {
        return JobView.of(jobs.stop(id));
    }
}
