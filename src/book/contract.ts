import type { Chapter } from "./chapter.ts";
import { contractInvoice } from "./contract-invoice.ts";
import { contractMembers } from "./contract-members.ts";
import { contractPrice } from "./contract-price.ts";
import { contractQuantity } from "./contract-quantity.ts";
import { contractSettlement } from "./contract-settlement.ts";

/** A sale of concentrate between two parties, either of which may stand outside the model. */
export const contract: Chapter = {
  name: "contract",
  section: "contracts",
  title: "Contract",
  sheet: "Contract",
  about:
    "Quantity, quotation, payability, charges, broker, freight and duty of one contract, when title passes and when money does. Penalties, price limits, grade scales and quantities agreed are chapters of their own, bound to it. Families: quantity and title, price, invoice and deductions, settlement.",
  rankedUnder: "source",
  rankOrder: { volume: ["output", "rank", "remainder"] },
  roles: {
    conventions: { chapters: ["conventions"], about: "price level" },
    seller: {
      chapters: ["entity", "outside_party"],
      optional: true,
      about: "company that sells; left out when the seller stands outside the model and its cash is not asked for",
    },
    buyer: {
      chapters: ["entity", "outside_party"],
      optional: true,
      about: "company that buys; left out when the buyer stands outside the model and its cash is not asked for",
    },
    broker: { chapters: ["entity"], optional: true, about: "company in the model that earns the broker's fee" },
    source: {
      chapters: ["concentrator"],
      only: { volume: ["output", "rank", "remainder"] },
      about: "plant whose concentrate is sold",
    },
    origin: {
      chapters: ["contract"],
      only: { volume: "resale" },
      about: "contract under which the seller bought what it sells on",
    },
    plant: { chapters: ["refinery"], optional: true, about: "refinery to which the concentrate goes" },
    benchmark: { chapters: ["price"], about: "quotation the contract refers to" },
  },
  variants: {
    volume: {
      about: "what decides the quantity",
      default: "output",
      options: {
        output: "a share of a concentrator's output",
        rank: "a share of the output up to a quantity a year, after the shares and the contracts ranked before",
        remainder: "whatever other contracts leave: spot",
        need: "a share of what the refinery needs",
        resale: "what arrived under the contract it was bought under: a broker as principal",
      },
    },
    pricing: {
      about: "how concentrate is priced from the benchmark",
      default: "table",
      options: {
        table: "a share of the benchmark that slides with its level",
        yield_less_charge: "benchmark x agreed yield - agreed charge",
        flat: "a fixed share of the benchmark",
        fixed: "a fixed price that follows the price level",
        fixed_nominal: "a fixed price in money of the day",
      },
    },
    incoterm: {
      about: "delivery term: who pays which leg, insurance and duty",
      default: "dap",
      options: {
        exw: "at the mill's gate: the buyer pays everything from there",
        fca: "with the carrier at the place of origin",
        fob: "on board at the port of origin",
        cif: "sea freight and insurance paid to the port of arrival",
        cip: "carriage and insurance paid to the buyer's place",
        dap: "at the buyer's place, import duty unpaid",
        ddp: "at the buyer's place, import duty paid",
      },
    },
    fee: {
      about: "what the broker's fee is reckoned on",
      default: "share",
      options: {
        share: "a share of the invoice",
        provisional: "a share of the provisional invoice",
        per_unit: "an amount per unit sold",
      },
    },
    fee_payer: {
      about: "who pays the broker",
      default: "seller",
      options: { seller: "the seller", buyer: "the buyer" },
    },
    trade: {
      about: "whether the goods leave the seller's country; at home unasked when seller and buyer are of one country",
      default: "export",
      unasked: { option: "home", same: ["seller.country", "buyer.country"] },
      options: {
        export: "they do: export and import duty, no value added tax",
        home: "they do not: no duty, value added tax where the seller is registered",
      },
    },
    provisional: {
      about: "the price of the provisional invoice",
      default: "quotation",
      options: {
        quotation: "that of the quotational period",
        shipment: "the benchmark at shipment; the final invoice settles the difference",
      },
    },
  },
  inputs: [
    ...contractQuantity.inputs,
    ...contractPrice.inputs,
    ...contractInvoice.inputs,
    ...contractSettlement.inputs,
  ],
  lines: [...contractQuantity.lines, ...contractPrice.lines, ...contractInvoice.lines, ...contractSettlement.lines, ...contractMembers.lines],
};
