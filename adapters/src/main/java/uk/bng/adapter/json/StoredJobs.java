package uk.bng.adapter.json;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.config.PropertyVisibilityStrategy;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.math.BigInteger;
import uk.bng.application.job.JobId;
import uk.bng.application.job.JobProgress;
import uk.bng.application.job.Lineage;
import uk.bng.application.job.Owner;
import uk.bng.application.job.QuoteJob;
import uk.bng.domain.bank.CatalogueVersion;
import uk.bng.domain.unit.Fraction;

/**
 * The form in which stores outside this process keep jobs: their components by name, exact numbers as text. Reads only what
 * it wrote. Thread-safe.
 */
public final class StoredJobs {
    private final Jsonb binding = JsonbBuilder.create(new JsonbConfig()
            .withPropertyVisibilityStrategy(new ComponentsOnly())
            .withAdapters(new IdText(), new OwnerText(), new VersionText(), new FractionText()));

    public String write(QuoteJob job) {
        return binding.toJson(job);
    }

    public QuoteJob readJob(String text) {
        return binding.fromJson(text, QuoteJob.class);
    }

    public String write(Lineage lineage) {
        return binding.toJson(lineage);
    }

    public Lineage readLineage(String text) {
        return binding.fromJson(text, Lineage.class);
    }

    public String write(JobProgress progress) {
        return binding.toJson(progress);
    }

    public JobProgress readProgress(String text) {
        return binding.fromJson(text, JobProgress.class);
    }

    /** Keeps questions that records answer, such as {@code isNothing}, out of what is written. */
    private static final class ComponentsOnly implements PropertyVisibilityStrategy {
        @Override
        public boolean isVisible(Field field) {
            return false;
        }

        @Override
        public boolean isVisible(Method method) {
            return !method.getName().startsWith("is");
        }
    }

    private static final class IdText implements JsonbAdapter<JobId, String> {
        @Override
        public String adaptToJson(JobId id) {
            return id.value();
        }

        @Override
        public JobId adaptFromJson(String text) {
            return new JobId(text);
        }
    }

    private static final class OwnerText implements JsonbAdapter<Owner, String> {
        @Override
        public String adaptToJson(Owner owner) {
            return owner.value();
        }

        @Override
        public Owner adaptFromJson(String text) {
            return new Owner(text);
        }
    }

    private static final class VersionText implements JsonbAdapter<CatalogueVersion, String> {
        @Override
        public String adaptToJson(CatalogueVersion version) {
            return version.value();
        }

        @Override
        public CatalogueVersion adaptFromJson(String text) {
            return new CatalogueVersion(text);
        }
    }

    /** {@code 5} or {@code 4/3}. */
    private static final class FractionText implements JsonbAdapter<Fraction, String> {
        @Override
        public String adaptToJson(Fraction fraction) {
            return fraction.toString();
        }

        @Override
        public Fraction adaptFromJson(String text) {
            int stroke = text.indexOf('/');
            return stroke < 0
                    ? Fraction.of(new BigInteger(text), BigInteger.ONE)
                    : Fraction.of(
                            new BigInteger(text.substring(0, stroke)), new BigInteger(text.substring(stroke + 1)));
        }
    }
}
