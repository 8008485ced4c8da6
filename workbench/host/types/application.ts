import type { Workbook } from "../../model/workbook";
import { defineType, hostObject, readOnly } from "../typeDefinition";

/** Excel itself. Suspensions change nothing: everything is worked out and drawn after the batch. */
export const applicationType = defineType<Workbook>({
  className: "Application",
  withoutEffect: [
    "CalculationMode",
    "SuspendApiCalculationUntilNextSync",
    "SuspendScreenUpdatingUntilNextSync",
  ],
  properties: {
    CalculationMode: {
      get: (_, { services }) => services.application.calculationMode,
      set: (_, value, { services }) => {
        services.application.calculationMode = String(value);
      },
    },
    CalculationState: readOnly(() => "Done"),
    CalculationEngineVersion: readOnly(() => 191029),
    DecimalSeparator: readOnly(() => "."),
    ThousandsSeparator: readOnly(() => ","),
    UseSystemSeparators: readOnly(() => true),
  },
  navigations: {
    CultureInfo: (workbook) => hostObject("CultureInfo", workbook),
  },
  methods: {
    Calculate: (workbook) => workbook.touch(),
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});

/** The user's regional settings; separators are those of en-US whatever the name says. */
export const cultureInfoType = defineType<Workbook>({
  className: "CultureInfo",
  properties: { Name: readOnly((_, { services }) => services.application.locale) },
  navigations: {
    NumberFormat: (workbook) => hostObject("NumberFormatInfo", workbook),
    DatetimeFormat: (workbook) => hostObject("DatetimeFormatInfo", workbook),
  },
});

export const numberFormatInfoType = defineType<Workbook>({
  className: "NumberFormatInfo",
  properties: {
    NumberDecimalSeparator: readOnly(() => "."),
    NumberGroupSeparator: readOnly(() => ","),
  },
});

export const datetimeFormatInfoType = defineType<Workbook>({
  className: "DatetimeFormatInfo",
  properties: {
    DateSeparator: readOnly(() => "/"),
    LongDatePattern: readOnly(() => "dddd, mmmm d, yyyy"),
    LongTimePattern: readOnly(() => "h:mm:ss AM/PM"),
    ShortDatePattern: readOnly(() => "m/d/yyyy"),
    TimeSeparator: readOnly(() => ":"),
  },
});

/** `context.runtime`: while events are off, none are raised for this add-in (documented). */
export const runtimeType = defineType<Workbook>({
  className: "Runtime",
  properties: {
    EnableEvents: {
      get: (_, { services }) => services.application.eventsEnabled,
      set: (_, value, { services }) => {
        services.application.eventsEnabled = value === true;
      },
    },
  },
});
