/** What a scenario says of itself. */
export interface ScenarioMeta {
  readonly title: string;
  readonly question?: string;
  readonly studyClass?: string;
  readonly version?: string;
  readonly status?: string;
  readonly notes?: readonly string[];
}
