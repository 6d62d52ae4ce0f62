package dev.floorseat.people.web;

import dev.floorseat.people.Licence;
import dev.floorseat.people.LicenceKind;
import dev.floorseat.people.PersonId;
import dev.floorseat.people.SignedIn;
import dev.floorseat.people.licence.Certificate;
import dev.floorseat.people.licence.Licences;
import dev.floorseat.web.ForPrograms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own licences, for programs. Nobody else's can be asked for, and no score. */
@RestController
@RequestMapping(ForPrograms.API + "/licences")
@PreAuthorize("hasAnyRole('EXECUTIVE', 'MENTOR')")
class LicencesResource {

    private final Licences licences;

    LicencesResource(Licences licences) {
        this.licences = licences;
    }

    /** One kind of licence; from and to are null where there is none. */
    record LicenceView(
            LicenceKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean valid,
            List<CertificateView> certificates) {}

    /** A certificate. */
    record CertificateView(String number, LocalDate from, LocalDate to, String course, int version, Instant issuedAt) {

        static CertificateView of(Certificate certificate) {
            return new CertificateView(
                    certificate.number(),
                    certificate.days().from(),
                    certificate.days().to(),
                    certificate.title(),
                    certificate.version(),
                    certificate.issuedAt());
        }
    }

    @GetMapping
    List<LicenceView> mine(@AuthenticationPrincipal SignedIn who) {
        PersonId person = who.personId();
        if (person == null) {
            return List.of();
        }
        List<Certificate> certificates = licences.certificates(person);
        return licences.of(person).stream()
                .map(standing -> {
                    Licence licence = standing.licence();
                    return new LicenceView(
                            standing.kind(),
                            licence == null ? null : licence.from(),
                            licence == null ? null : licence.to(),
                            standing.valid(),
                            certificates.stream()
                                    .filter(each -> each.kind() == standing.kind())
                                    .map(CertificateView::of)
                                    .toList());
                })
                .toList();
    }
}
